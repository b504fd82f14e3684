import type { Hyphenation } from '../hyphenate.ts';

/** Where a word may be divided. */
export type Divide = (word: string) => readonly InsideWord[];

/** A place in a word where it may be divided. */
export interface InsideWord {
  /** Letters before it. */
  readonly offset: number;
  /** True when a hyphen is to be added. */
  readonly hyphen: boolean;
  readonly penalty: number;
}

const [hyphenPenalty, shortPartPenalty, namePenalty, dashPenalty, slashPenalty, anywherePenalty] = [
  30, 80, 110, 30, 100, 900,
];

/** Divides words, each of which it looks at once. */
export function divider(hyphenation: Hyphenation): Divide {
  const known = new Map<string, readonly InsideWord[]>();
  return (word) => {
    const places = known.get(word) ?? insideWord(word, hyphenation);
    known.set(word, places);
    return places;
  };
}

// A word with a hyphen of its own is divided there and nowhere else; an address after its slashes and stops.
function insideWord(word: string, hyphenation: Hyphenation): readonly InsideWord[] {
  const own = [...word.matchAll(/(?<=[\p{L}\d”’)])[-–—](?=[\p{L}\d“‘(])/gu)];
  if (own.length > 0)
    return own.map((match) => ({ offset: match.index + 1, hyphen: false, penalty: dashPenalty }));
  const isAddress = /:\/\/|^www\./.test(word);
  if (isAddress || word.length >= longWord) return insideLongWord(word, isAddress, hyphenation);
  const letters = /\p{L}+/u.exec(word);
  if (letters === null || /\d/.test(word)) return [];
  const points = hyphenation[letters[0].toLowerCase()] ?? [];
  // Acronyms stay whole, and names where it can be helped.
  if (letters[0] === letters[0].toUpperCase()) return [];
  const isName = letters[0][0] !== letters[0][0]?.toLowerCase();
  return points.map((point) => ({
    offset: letters.index + point,
    hyphen: true,
    penalty: isName ? namePenalty : point < 3 ? shortPartPenalty : hyphenPenalty,
  }));
}

/** Letters from which a word may have to be divided where nothing says so. */
const longWord = 40;

// An address after its slashes and stops; any word of this length, when nothing else helps, after any letter.
function insideLongWord(
  word: string,
  isAddress: boolean,
  hyphenation: Hyphenation,
): readonly InsideWord[] {
  const isLetters = /^\p{L}+\p{P}*$/u.test(word);
  const known = isAddress ? [] : (hyphenation[word.toLowerCase()] ?? []);
  const places = new Map<number, InsideWord>();
  for (let offset = 3; offset <= word.length - 3; offset += 1)
    places.set(offset, { offset, hyphen: isLetters, penalty: anywherePenalty });
  for (const offset of known) places.set(offset, { offset, hyphen: true, penalty: hyphenPenalty });
  for (const { index } of word.matchAll(/[/._?&=#%+-](?=[^/])/g)) {
    const offset = index + 1;
    places.set(offset, { offset, hyphen: false, penalty: isAddress ? slashPenalty : dashPenalty });
  }
  return [...places.values()].sort((a, b) => a.offset - b.offset);
}
