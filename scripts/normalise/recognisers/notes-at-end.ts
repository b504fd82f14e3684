import type { Unit } from '../layout/unit.ts';
import { callsIn } from '../notes/call-shapes.ts';
import type { Proposal } from '../reading.ts';
import { bracketed, define, follows, lettered, plain, raised } from './note-definition.ts';

/** Notes without a heading over them: at the end of a text, or of a chapter that calls them. */
export function notesAtEnd(units: readonly Unit[]): readonly Proposal[] {
  const found = units.flatMap((unit) => define(unit, [bracketed, lettered, raised], 0.85) ?? []);
  const text = callPlaces(units, found);
  const runs = runsOf(found).filter((run) => isRunOfNotes(run, text));
  const notes = runs.length > 0 ? runs : [plainAtEnd(units)];
  return notes.flatMap((run) => withGaps(run, text));
}

interface TextWithCalls {
  readonly byIndex: ReadonlyMap<number, Unit>;
  readonly middle: number;
  /** The first and the last unit that calls a mark. */
  readonly calls: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

function callPlaces(units: readonly Unit[], found: readonly Proposal[]): TextWithCalls {
  const calls = new Map<string, { first: number; last: number }>();
  for (const unit of found.length === 0 ? [] : units) {
    for (const { mark } of callsIn(unit).filter(({ start }) => start > unit.start)) {
      calls.set(mark, { first: calls.get(mark)?.first ?? unit.index, last: unit.index });
    }
  }
  const byIndex = new Map(units.map((unit) => [unit.index, unit]));
  return { byIndex, calls, middle: units[Math.floor(units.length / 2)]?.index ?? 0 };
}

// Definitions with at most three paragraphs between them.
function runsOf(found: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const runs: Proposal[][] = [];
  for (const note of found) {
    const last = runs.at(-1)?.at(-1);
    if (last && note.unit - last.unit <= 4 && follows(last, note)) runs.at(-1)?.push(note);
    else runs.push([note]);
  }
  return runs;
}

// At a chapter's end, where the chapter calls the first of them; in the last half of a text they need no call, but
// "(1) …" that stands above its call is an item of a list.
function isRunOfNotes(
  [note]: readonly Proposal[],
  { byIndex, calls, middle }: TextWithCalls,
): boolean {
  if (note?.reading.kind !== 'note') return false;
  const called = calls.get(note.reading.marks[0] ?? '');
  if (called && called.first < note.unit) return true;
  const announced = byIndex.get(note.unit - 1)?.text.endsWith(':') === true;
  return note.unit >= middle && !announced && (called === undefined || called.last <= note.unit);
}

// "1. …" without a heading means notes only at the very end, in a count from one, with no prose behind it.
function plainAtEnd(units: readonly Unit[]): readonly Proposal[] {
  const run: Proposal[] = [];
  const texts = new Map(units.slice(-200).map(({ index, text }) => [index, text]));
  for (const unit of units.slice(-200).reverse()) {
    const note = define(unit, [plain], 0.65);
    const isShort = unit.text.length < 60;
    if (note) run.unshift(note);
    else if (run.length > 0 || !isShort) break;
  }
  const numbers = run.map(({ reading }) =>
    reading.kind === 'note' ? Number(reading.marks[0]) : 0,
  );
  const counts = numbers.length >= 2 && numbers.every((number, n) => number === n + 1);
  const readsAsNotes = run.filter(({ unit }) =>
    /\b(?:p\.|pp\.|ibid|id\.|op\. cit|see|cf\.|vol\.)/i.test(texts.get(unit) ?? ''),
  );
  return counts && readsAsNotes.length * 2 >= run.length ? run : [];
}

// Paragraphs between two notes that follow each other in number, and those set in right behind the last one.
function withGaps(notes: readonly Proposal[], { byIndex }: TextWithCalls): readonly Proposal[] {
  return notes.flatMap((note, n) => {
    const next = notes[n + 1];
    const isGap = next !== undefined && next.unit - note.unit <= 4 && follows(note, next);
    const end = next === undefined ? note.unit + 4 : isGap ? next.unit : note.unit;
    const more: Proposal[] = [];
    for (let index = note.unit + 1; index < end; index += 1) {
      const unit = byIndex.get(index);
      if (unit === undefined || (next === undefined && unit.minIndent < 2)) break;
      more.push({
        unit: index,
        reading: { kind: 'note-more' },
        confidence: 0.7,
        evidence: 'goes on with the note above it',
      });
    }
    return [note, ...more];
  });
}
