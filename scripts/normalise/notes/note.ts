import type { ReadUnit } from '../resolve.ts';

/** A note text found in the raw text. */
export interface NoteDefinition {
  /** Its paragraphs. */
  readonly units: readonly ReadUnit[];
  /** The marks that it answers: usually one. */
  readonly marks: readonly string[];
  /** Name in the Markdown: its first mark, with the number of the count where a count starts again. */
  readonly label: string;
  /** Counts of notes, from 0: at each page or chapter that starts again at one. */
  readonly count: number;
}

/** A place in the text that is read where a note is called; `start === end` where the mark itself is lost. */
export interface NoteMark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly definition: NoteDefinition;
  readonly rule: 'note-mark' | 'decision';
  readonly confidence: number;
}

/** What stands as a mark and is called by no note: for a problem. */
export interface LostCall {
  readonly start: number;
  readonly mark: string;
}
