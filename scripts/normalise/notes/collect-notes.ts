import type { ReadUnit } from '../resolve.ts';
import type { NoteDefinition } from './note.ts';

/** The notes of a text with their paragraphs, in the order in which they stand; a count that starts again is told apart. */
export function collectNotes(read: readonly ReadUnit[]): readonly NoteDefinition[] {
  const found: { units: ReadUnit[]; marks: readonly string[]; count: number }[] = [];
  let [count, last] = [0, 0];
  for (const one of read) {
    if (one.reading.kind === 'note-more') found.at(-1)?.units.push(one);
    if (one.reading.kind !== 'note') continue;
    const { marks } = one.reading;
    const number = Number(marks[0]);
    if (number <= last) count += 1;
    last = Number(marks.at(-1)) || last;
    found.push({ units: [one], marks, count });
  }
  const taken = new Set<string>();
  return found.map((note, n) => {
    const label = freeLabel(note, n, taken);
    taken.add(label);
    return { ...note, label };
  });
}

const signNames: Readonly<Record<string, string>> = {
  '*': 'star',
  '†': 'dagger',
  '‡': 'double-dagger',
  '§': 'section',
  '¶': 'pilcrow',
};

function freeLabel(
  { marks, count }: { marks: readonly string[]; count: number },
  n: number,
  taken: ReadonlySet<string>,
): string {
  const mark = marks[0] ?? `note-${n + 1}`;
  const sign = signNames[mark.charAt(0)];
  const name = sign === undefined ? mark : `${sign}${mark.length > 1 ? `-${mark.length}` : ''}`;
  const candidates = [name, `${name}-${count + 1}`, `${name}-n${n + 1}`];
  return candidates.find((candidate) => !taken.has(candidate)) ?? `n${n + 1}`;
}
