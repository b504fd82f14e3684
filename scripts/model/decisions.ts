import type { Place } from './problem.ts';
import type { SuppliedField } from './article-meta.ts';

/** A field that the source lacks and an editor supplies. */
export interface SupplyDecision {
  readonly field: SuppliedField | 'short-title';
  readonly value: unknown;
  readonly reason: string;
  readonly place: Place;
}

/** A note whose mark the source lost, and the words after which the editor puts it. */
export interface NoteDecision {
  /** The number as the source prints it. */
  readonly note: string;
  /** A quotation of the text that stands there exactly once. */
  readonly after: string;
  readonly reason: string;
  readonly place: Place;
}

/** A line that is a heading of that level (2 to 6), or is none (0), whatever it looks like. */
export interface HeadingDecision {
  /** The whole line. */
  readonly text: string;
  readonly level: 0 | 2 | 3 | 4 | 5 | 6;
  readonly reason: string;
  readonly place: Place;
}

/** Words that go, or a line that stays in the text though it looks like no part of it. */
export interface LineDecision {
  readonly text: string;
  readonly action: 'drop' | 'keep';
  readonly reason: string;
  readonly place: Place;
}

/** Words that an editor corrects. */
export interface WordDecision {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly place: Place;
}

/** What an editor decided about one raw text. */
export interface Decisions {
  readonly supply: readonly SupplyDecision[];
  readonly notes: readonly NoteDecision[];
  readonly headings: readonly HeadingDecision[];
  readonly lines: readonly LineDecision[];
  readonly words: readonly WordDecision[];
}

export const noDecisions: Decisions = { supply: [], notes: [], headings: [], lines: [], words: [] };
