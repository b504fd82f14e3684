import type { NoteDecision } from '../model/decisions.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { placeAt } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { ReadUnit } from './resolve.ts';

/** A note text found in the raw text. */
export interface NoteDefinition {
  readonly read: ReadUnit;
  readonly marks: readonly string[];
  readonly textStart: number;
  /** Label in the Markdown: the first of its numbers. */
  readonly label: string;
}

/** A place in the raw text where a note is called; `start === end` where the mark itself is lost. */
export interface NoteMark {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly rule: 'note-mark' | 'decision';
}

/** Marks that decisions place. Reports `decision-matches-once` where a quotation is not found exactly once. */
export function placeMarks(
  manuscript: Manuscript,
  decisions: readonly NoteDecision[],
  report: Report,
): readonly NoteMark[] {
  return decisions.flatMap(({ note, after, place }) => {
    const count = manuscript.text.split(after).length - 1;
    if (count === 1) {
      const at = manuscript.text.indexOf(after) + after.length;
      return [{ start: at, end: at, number: note, rule: 'decision' as const }];
    }
    report({
      rule: 'decision-matches-once',
      severity: 'error',
      place,
      message: `The words "${after}" stand ${count === 0 ? 'nowhere' : `${count} times`} in "${manuscript.name}"`,
      hint: 'quote words of the raw text exactly, enough of them to be found just once',
    });
    return [];
  });
}

/** Reports `note-has-mark` for every number of a note that nothing in the text calls, with the likeliest place. */
export function reportLostMarks(
  manuscript: Manuscript,
  notes: {
    readonly body: readonly ReadUnit[];
    readonly definitions: readonly NoteDefinition[];
    readonly marks: readonly NoteMark[];
  },
  report: Report,
): void {
  for (const { read, marks } of notes.definitions) {
    for (const number of marks.filter(
      (wanted) => !notes.marks.some((found) => found.number === wanted),
    )) {
      report({
        rule: 'note-has-mark',
        severity: 'warning',
        place: placeAt(manuscript.file, manuscript.text, read.unit.start),
        message: `Nothing in the text calls note ${number}`,
        hint: `place it with a decision; likeliest ${likeliestPlace(manuscript, notes, number)}`,
      });
    }
  }
}

// The longest quotation between the neighbouring marks that no mark follows.
function likeliestPlace(
  manuscript: Manuscript,
  { body, marks }: { readonly body: readonly ReadUnit[]; readonly marks: readonly NoteMark[] },
  number: string,
): string {
  const before = marks
    .filter((found) => Number(found.number) < Number(number))
    .map(({ end }) => end);
  const after = marks
    .filter((found) => Number(found.number) > Number(number))
    .map(({ start }) => start);
  const [from, to] = [Math.max(0, ...before), Math.min(manuscript.text.length, ...after)];
  const isFree = ({ start, words }: Quotation) =>
    !marks.some((found) => found.start === start + words.length);
  const [longest] = body
    .flatMap(quotationsIn)
    .filter((one) => one.start >= from && one.start + one.words.length <= to && isFree(one))
    .sort((a, b) => b.words.length - a.words.length);
  if (longest === undefined)
    return 'place unknown: no quotation stands between the neighbouring marks';
  const { line } = placeAt(manuscript.file, manuscript.text, longest.start);
  return `after the quotation in line ${line} that ends "…${longest.words.slice(-40)}": it is the longest one without a mark there`;
}

interface Quotation {
  readonly start: number;
  readonly words: string;
}

// Curly quotation marks may hold another pair; straight ones may be closed by a curly one.
function quotationsIn({ unit }: ReadUnit): readonly Quotation[] {
  return [/“(?:[^“”]|“[^“”]{0,300}”){10,}”/g, /["“][^“”"]{10,}[”"]/g].flatMap((shape) =>
    [...unit.text.matchAll(shape)].map((match) => ({
      start: unit.start + match.index,
      words: match[0],
    })),
  );
}
