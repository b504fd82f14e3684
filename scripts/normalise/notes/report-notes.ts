import type { Problem } from '../../model/problem.ts';
import type { Desk } from '../desk.ts';
import type { ReadUnit } from '../resolve.ts';
import { placeGuesser, type PlaceGuess } from './likeliest-place.ts';
import type { LostCall, NoteDefinition, NoteMark } from './note.ts';

/** What the reports on notes are made from. */
export interface NotesFound {
  readonly body: readonly ReadUnit[];
  readonly definitions: readonly NoteDefinition[];
  readonly marks: readonly NoteMark[];
  readonly lost: readonly LostCall[];
}

/** Reports `note-has-mark` for every note that nothing in the text calls, with the likeliest place, and `mark-has-note`. */
export function reportNotes(notes: NotesFound, desk: Desk): void {
  const called = new Map<NoteDefinition, Set<string>>();
  for (const { definition, mark } of notes.marks) {
    called.set(definition, (called.get(definition) ?? new Set()).add(mark));
  }
  let guess: ((definition: NoteDefinition, mark: string) => PlaceGuess) | undefined;
  for (const definition of notes.definitions) {
    const found = called.get(definition) ?? new Set();
    const isUnnumbered = definition.marks.length === 0 && found.size === 0;
    for (const mark of isUnnumbered ? [''] : definition.marks) {
      if (found.has(mark)) continue;
      guess ??= placeGuesser(notes.body, notes.marks);
      warn(desk, noteProblem({ definition, mark }, guess(definition, mark), desk));
    }
  }
  const numbered = numbersOf(notes.definitions);
  for (const call of notes.lost) warn(desk, callProblem(call, numbered, desk));
}

type Warning = Omit<Problem, 'severity'>;

function warn({ report }: Desk, problem: Warning): void {
  report({ ...problem, severity: 'warning' });
}

function noteProblem(
  { definition, mark }: { readonly definition: NoteDefinition; readonly mark: string },
  guess: PlaceGuess,
  desk: Desk,
): Warning {
  const name = mark === '' ? `"${definition.label}"` : mark;
  return {
    rule: 'note-has-mark',
    place: desk.placeOf(definition.units[0]?.unit.start ?? 0),
    message: `Nothing in the text calls note ${name}`,
    hint: `place it with a decision; likeliest ${sayGuess(guess, desk)}`,
  };
}

function sayGuess({ quotation, from, to }: PlaceGuess, desk: Desk): string {
  if (quotation) {
    const { line } = desk.placeOf(quotation.start);
    return `after the quotation in line ${line} that ends "…${quotation.words.slice(-40)}": it is the longest one without a mark there`;
  }
  if (from === 0 && to === Infinity) {
    return 'place unknown: no other note of its count is called, and no quotation stands free';
  }
  const end = to === Infinity ? 'the last' : desk.placeOf(to).line;
  return `between lines ${desk.placeOf(from).line} and ${end}, where its neighbours are called; no quotation without a mark stands there`;
}

interface NumberedNote {
  readonly number: number;
  readonly start: number;
}

function numbersOf(definitions: readonly NoteDefinition[]): readonly NumberedNote[] {
  return definitions.flatMap(({ marks, units }) =>
    marks
      .filter((mark) => /^\d/.test(mark))
      .map((mark) => ({ number: Number(mark), start: units[0]?.unit.start ?? 0 })),
  );
}

function callProblem(
  { start, mark }: LostCall,
  notes: readonly NumberedNote[],
  desk: Desk,
): Warning {
  const numbers = notes.map(({ number }) => number);
  const shown = numbers.length > 12 ? [...numbers.slice(0, 11), '…', numbers.at(-1)] : numbers;
  const known = numbers.length === 0 ? 'no notes' : `notes ${shown.join(', ')}`;
  // Its note would stand behind that of the number before it.
  const before = notes.findLast(({ number }) => number < Number(mark));
  const where = before
    ? `, first behind note ${before.number} in line ${desk.placeOf(before.start).line}`
    : ', first at its end';
  return {
    rule: 'mark-has-note',
    place: desk.placeOf(start),
    message: `The mark ${mark} has no note: the text has ${known}`,
    hint: `look for the note in the source${where}; the mark stays in the text as it is`,
  };
}
