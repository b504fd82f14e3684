import { groupBy } from '../group-by.ts';
import { lowerBound } from '../lower-bound.ts';
import type { ReadUnit } from '../resolve.ts';
import type { NoteDefinition, NoteMark } from './note.ts';

/** Where a lost mark may have stood: between the calls of its neighbours, and behind which quotation. */
export interface PlaceGuess {
  /** Offsets in the text that is read; 0 and Infinity where no neighbour is called. */
  readonly from: number;
  readonly to: number;
  /** The longest quotation there that no mark follows. */
  readonly quotation: Quotation | undefined;
}

interface Quotation {
  readonly start: number;
  readonly words: string;
}

/** Gives the likeliest place for the lost mark of a note, from the quotations of a text and the marks that are found. */
export function placeGuesser(
  body: readonly ReadUnit[],
  marks: readonly NoteMark[],
): (definition: NoteDefinition, mark: string) => PlaceGuess {
  const taken = new Set(marks.map(({ start }) => start));
  const free = body
    .flatMap(quotationsIn)
    .filter(({ start, words }) => !taken.has(start + words.length))
    .sort((a, b) => a.start - b.start);
  const counts = groupBy(marks, ({ definition }) => definition.count);
  const bounds = new Map([...counts].map(([count, own]) => [count, neighbourFinder(own)]));
  return ({ count }, mark) => {
    const { from, to } = bounds.get(count)?.(Number(mark)) ?? { from: 0, to: Infinity };
    const first = lowerBound(free, ({ start }) => start < from);
    const end = lowerBound(free, ({ start, words }) => start + words.length <= to);
    // Of very many, those that come first will do.
    const [quotation] = free
      .slice(first, Math.min(end, first + 200))
      .sort((a, b) => b.words.length - a.words.length);
    return { from, to, quotation };
  };
}

// The end of the last call of a lower number, and the start of the first call of a higher one.
function neighbourFinder(
  marks: readonly NoteMark[],
): (number: number) => { readonly from: number; readonly to: number } {
  const sorted = [...marks].sort((a, b) => Number(a.mark) - Number(b.mark));
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  const starts: number[] = [];
  for (const { start } of [...sorted].reverse())
    starts.push(Math.min(start, starts.at(-1) ?? Infinity));
  return (number) => {
    const lower = lowerBound(sorted, ({ mark }) => Number(mark) < number);
    const upTo = lowerBound(sorted, ({ mark }) => Number(mark) <= number);
    return { from: ends[lower - 1] ?? 0, to: starts[sorted.length - upTo - 1] ?? Infinity };
  };
}

// Curly quotation marks may hold another pair; straight ones may be closed by a curly one.
function quotationsIn({ unit }: ReadUnit): readonly Quotation[] {
  return [/“(?:[^“”]|“[^“”]{0,300}”){10,}”/g, /["“][^“”"]{10,}[”"]/g, /«[^«»]{10,}»/g].flatMap(
    (shape) =>
      [...unit.text.matchAll(shape)].map((match) => ({
        start: unit.start + match.index,
        words: match[0],
      })),
  );
}
