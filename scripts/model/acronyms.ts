import { romanValue } from './roman.ts';

const capitals = /(?<![\p{L}\d])\p{Lu}{2,}(?=s?(?![\p{L}$]))/gu;
// "THE END OF THE ROAD" is no acronym, whatever it is.
const shouted = /(?<!\p{L})\p{Lu}{2,}(?:[ \u00A0]\p{Lu}+){2,}(?!\p{L})/gu;

/** A piece of a text: an acronym, or what stands between two of them. */
export interface TextPiece {
  readonly text: string;
  readonly isAcronym: boolean;
}

/**
 * A text in pieces: acronyms of two capitals or more, and the rest. Roman numerals, words among three or more in capitals,
 * and parts of a reference such as "40/QD-TTg" are none (The Elements of Typographic Style 3.2.2; Chicago Manual of Style
 * 18, 10.8).
 *
 * @param shoutedWords Words of {@link findShouted} in the text that this one is part of.
 */
export function splitAcronyms(
  text: string,
  shoutedWords: ReadonlySet<string> = findShouted(text),
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(capitals)) {
    const end = index + word.length;
    if (isRoman(word) || shoutedWords.has(word) || isInReference(text, index, end)) continue;
    pieces.push({ text: text.slice(at, index), isAcronym: false }, { text: word, isAcronym: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isAcronym: false });
  return pieces.filter((piece) => piece.text !== '');
}

// Small capitals beside the full-sized figures or letters of one reference would break it in two.
function isInReference(text: string, start: number, end: number): boolean {
  const before =
    /(?:[\p{L}\d]+[-/])+$/u.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const after = /^(?:[-/][\p{L}\d]+)+/u.exec(text.slice(end, end + 80))?.[0] ?? '';
  const parts = `${before}${after}`.split(/[-/]/);
  return parts.some((part) => /\d/.test(part) || /\p{Lu}\p{Lu}+\p{Ll}/u.test(part));
}

// Of the numerals only those that no well-known abbreviation is written like.
function isRoman(word: string): boolean {
  return /^[IVX]+$/.test(word) && romanValue(word) !== undefined;
}

/** The words of a text that stand among three or more in capitals. */
export function findShouted(text: string): ReadonlySet<string> {
  return new Set((text.match(shouted) ?? []).flatMap((run) => run.split(/[ \u00A0]/)));
}
