import type { Inline } from '../model/pandoc-ast.ts';
import { romanValue } from '../model/roman.ts';

const capitals = /(?<![\p{L}\d])\p{Lu}{2,}(?=s?(?![\p{L}$]))/gu;
// "THE END OF THE ROAD" is no acronym, whatever it is.
const shouted = /(?<!\p{L})\p{Lu}{2,}(?:[ \u00A0]\p{Lu}+){2,}(?!\p{L})/gu;

/**
 * Marks acronyms of two capitals or more, so that a theme can set them in small capitals or spaced; the text is
 * unchanged. Roman numerals and words among three or more in capitals are none (The Elements of Typographic Style
 * 3.2.2; Chicago Manual of Style 18, 10.8).
 *
 * @param shoutedWords Words of {@link findShouted} in the text that this one is part of.
 * @example markAcronyms('(ASEAN)') // Str "(", Span.acronym [Str "ASEAN"], Str ")"
 */
export function markAcronyms(
  text: string,
  shoutedWords: ReadonlySet<string> = findShouted(text),
): readonly Inline[] {
  const nodes: Inline[] = [];
  let at = 0;
  const push = (part: string) => {
    if (part !== '') nodes.push({ t: 'Str', c: part });
  };
  for (const match of text.matchAll(capitals)) {
    if (isRoman(match[0]) || shoutedWords.has(match[0])) continue;
    push(text.slice(at, match.index));
    nodes.push({ t: 'Span', c: [['', ['acronym'], []], [{ t: 'Str', c: match[0] }]] });
    at = match.index + match[0].length;
  }
  push(text.slice(at));
  return nodes;
}

// Of the numerals only those that no well-known abbreviation is written like.
function isRoman(word: string): boolean {
  return /^[IVX]+$/.test(word) && romanValue(word) !== undefined;
}

/** The words of a text that stand among three or more in capitals. */
export function findShouted(text: string): ReadonlySet<string> {
  return new Set((text.match(shouted) ?? []).flatMap((run) => run.split(/[ \u00A0]/)));
}
