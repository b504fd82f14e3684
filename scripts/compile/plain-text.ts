import type { Block, Inline } from '../model/pandoc-ast.ts';

/** The words of inlines, without notes. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
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
    case 'Link':
    case 'Span':
      return plainText(inline.c[1]);
    case 'Note':
    case 'Math':
    case 'RawInline':
    case 'Image':
      return '';
    default:
      return plainText(inline.c);
  }
}

/** The last sentence of the last paragraph of an article; empty when it has no paragraph. */
export function lastSentenceOf(blocks: readonly Block[]): string {
  const paragraph = blocks.findLast(
    (block) => block.t === 'Para' && plainText(block.c).trim() !== '',
  );
  if (paragraph?.t !== 'Para') return '';
  const sentences = plainText(paragraph.c)
    .trim()
    .split(/(?<=[.!?]["”’)]*)\s+(?=[\p{Lu}“"‘])/u);
  return sentences.at(-1) ?? '';
}
