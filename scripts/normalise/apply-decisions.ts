import type { Decisions } from '../model/decisions.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Desk, Range } from './desk.ts';
import type { Unit } from './layout/unit.ts';
import type { Proposal } from './reading.ts';
import { rewrite, type Edit, type SourceText } from './text/source-text.ts';

/** The text with an editor's corrections made and the words gone that an editor drops. */
export function correctWords({ words, lines }: Decisions, desk: Desk): SourceText {
  // A correction is of words: a line end in it is a space, and controls have no place in it.
  const corrections = words.map(({ before, after, place }) => ({
    text: before,
    after: after
      .replace(/\s*[\r\n\f\v\u0085\u2028\u2029]\s*/g, ' ')
      .replace(/[\p{Cc}\u202a-\u202e]/gu, ''),
    place,
  }));
  const drops = lines
    .filter(({ action }) => action === 'drop')
    .map(({ text, place }) => ({ text, after: '', place }));
  const edits = [...corrections, ...drops].flatMap(({ text, after, place }): DecidedEdit[] => {
    const found = desk.find(text, place);
    return found ? [{ ...found, after, rule: 'decision', place }] : [];
  });
  return rewrite(desk.source, withoutOverlap(edits, desk));
}

interface DecidedEdit extends Edit {
  readonly place: Place;
}

// Of two decisions about the same words the one that starts first is followed, and the other one told.
function withoutOverlap(edits: readonly DecidedEdit[], desk: Desk): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let last = 0;
  return sorted.filter(({ start, end, place }) => {
    const isFree = start >= last;
    if (isFree) last = end;
    else desk.report(overlapping(place));
    return isFree;
  });
}

function overlapping(place: Place): Problem {
  return {
    rule: 'decisions-stand-apart',
    severity: 'error',
    place,
    message: 'The decision is about words that another one changes or drops',
    hint: 'make one decision of the two',
  };
}

/** The places of lines that stay though they look like page numbers, running heads or junk. */
export function keptLines({ lines }: Decisions, desk: Desk): readonly Range[] {
  return lines
    .filter(({ action }) => action === 'keep')
    .flatMap(({ text, place }) => desk.find(text, place) ?? []);
}

/** The readings that an editor decided: headings that are headings or are none, and lines that stay. */
export function decideReadings(
  { headings, lines }: Decisions,
  units: readonly Unit[],
  desk: Desk,
): readonly Proposal[] {
  const asked = [
    ...headings.map(({ text, level, place }) => ({
      text,
      place,
      reading:
        level === 0 ? ({ kind: 'paragraph' } as const) : ({ kind: 'heading', level } as const),
    })),
    ...lines
      .filter(({ action }) => action === 'keep')
      .map(({ text, place }) => ({ text, place, reading: { kind: 'paragraph' } as const })),
  ];
  return asked.flatMap(({ text, place, reading }) => {
    const found = desk.find(text, place);
    const unit = found && unitAt(units, found);
    return unit
      ? [{ unit: unit.index, reading, confidence: 1, evidence: 'an editor decided' }]
      : [];
  });
}

function unitAt(units: readonly Unit[], { start, end }: Range): Unit | undefined {
  return units.find((unit) => unit.start < end && unit.end > start);
}
