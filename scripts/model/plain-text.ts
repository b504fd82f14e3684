import type { Inline } from './pandoc-ast.ts';

/**
 * The words of inlines, without notes.
 *
 * @param gap Stands where something that is no plain text was: a note, a formula, a picture, the
 *   number of a page.
 */
export function plainText(inlines: readonly Inline[], gap = ''): string {
  return inlines.map((inline) => plainInline(inline, gap)).join('');
}

function plainInline(inline: Inline, gap: string): string {
  switch (inline.t) {
    case 'Str':
      return inline.c;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
      return inline.c[1];
    case 'Quoted':
    case 'Cite':
    case 'Span':
      return plainText(inline.c[1], gap);
    case 'Link':
      return plainText(inline.c[1], gap) + (inline.c[0][1].includes('page-ref') ? gap : '');
    case 'Note':
    case 'Math':
    case 'RawInline':
    case 'Image':
      return gap;
    default:
      return plainText(inline.c, gap);
  }
}
