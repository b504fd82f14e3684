import { arrange } from '../../../scripts/normalise/layout/arrange.ts';
import type { SourceText } from '../../../scripts/normalise/text/source-text.ts';
import { cleanText } from '../../../scripts/normalise/text/clean-text.ts';
import { collectNotes } from '../../../scripts/normalise/notes/collect-notes.ts';
import type { NoteDefinition } from '../../../scripts/normalise/notes/note.ts';
import { resolveReadings, type ReadUnit } from '../../../scripts/normalise/resolve.ts';

/** A text as it is read, with its notes. */
export interface Annotated {
  readonly source: SourceText;
  readonly body: readonly ReadUnit[];
  readonly definitions: readonly NoteDefinition[];
}

/** Reads a text as far as its notes. */
export function annotate(text: string): Annotated {
  const { source, units, wrapping } = arrange(cleanText(text));
  const read = resolveReadings(units, wrapping);
  const body = read.filter(({ reading }) => !['note', 'note-more', 'aside'].includes(reading.kind));
  return { source, body, definitions: collectNotes(read) };
}
