import type { Inline } from '../model/pandoc-ast.ts';

const acronym = /(?<![\p{L}\d])(\p{Lu}{2,})(?=s?(?![\p{L}\d$]))/gu;

/**
 * Marks acronyms of two capitals or more, so that a theme can set them in small capitals; the text is unchanged
 * (The Elements of Typographic Style 3.2.2).
 *
 * @example markAcronyms('(ASEAN)') // Str "(", Span.acronym [Str "ASEAN"], Str ")"
 */
export function markAcronyms(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let at = 0;
  const push = (part: string) => {
    if (part !== '') nodes.push({ t: 'Str', c: part });
  };
  for (const match of text.matchAll(acronym)) {
    push(text.slice(at, match.index));
    nodes.push({ t: 'Span', c: [['', ['acronym'], []], [{ t: 'Str', c: match[0] }]] });
    at = match.index + match[0].length;
  }
  push(text.slice(at));
  return nodes;
}
