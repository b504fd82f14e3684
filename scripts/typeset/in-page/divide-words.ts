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

// A word with a hyphen of its own is divided there and nowhere else; an address at its slashes and stops.
function insideWord(word: string, hyphenation: Hyphenation): readonly InsideWord[] {
  if (/:\/\/|^\P{L}*www\./u.test(word)) return insideAddress(word);
  const own = [...word.matchAll(/(?<=[\p{L}\d”’)])[-–—](?=[\p{L}\d“‘(])/gu)];
  if (own.length > 0)
    return own.map((match) => ({ offset: match.index + 1, hyphen: false, penalty: dashPenalty }));
  if (word.length >= longWord) return insideLongWord(word, hyphenation);
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

// A hyphen at the end of a line would be taken for the press's: an address goes on to the next line before its marks
// and after its slashes (Chicago Manual of Style, 17th edition, 14.18); when nothing else helps, before any letter.
function insideAddress(word: string): readonly InsideWord[] {
  const places = new Map(anywhereIn(word).filter(([offset]) => word[offset - 1] !== '-'));
  const mark = /(?<=[^/:])[.\-_?#%~,=&](?=[^\s])|(?<=\/)(?=[^/.\-_?#%~,=&])/g;
  for (const { index: offset } of word.matchAll(mark)) {
    const isInside = offset > 2 && word.length - offset > 2 && word[offset - 1] !== '-';
    if (isInside) places.set(offset, { offset, hyphen: false, penalty: slashPenalty });
  }
  return inOrder(places);
}

// Any word of this length, when nothing else helps, after any letter.
function insideLongWord(word: string, hyphenation: Hyphenation): readonly InsideWord[] {
  const isLetters = /^\p{L}+\p{P}*$/u.test(word);
  const places = new Map(
    anywhereIn(word).map(([offset, place]) => [offset, { ...place, hyphen: isLetters }]),
  );
  for (const offset of hyphenation[word.toLowerCase()] ?? [])
    places.set(offset, { offset, hyphen: true, penalty: hyphenPenalty });
  for (const { index } of word.matchAll(/[/._?&=#%+-](?=[^/])/g))
    places.set(index + 1, { offset: index + 1, hyphen: false, penalty: dashPenalty });
  return inOrder(places);
}

function anywhereIn(word: string): readonly (readonly [number, InsideWord])[] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_one, n) => [
    n + 3,
    { offset: n + 3, hyphen: false, penalty: anywherePenalty },
  ]);
}

function inOrder(places: ReadonlyMap<number, InsideWord>): readonly InsideWord[] {
  return [...places.values()].sort((a, b) => a.offset - b.offset);
}
