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
  /** A quotation of the raw text that stands there exactly once. */
  readonly after: string;
  readonly reason: string;
  readonly place: Place;
}

/** What an editor decided about one raw text. */
export interface Decisions {
  readonly supply: readonly SupplyDecision[];
  readonly notes: readonly NoteDecision[];
}

export const noDecisions: Decisions = { supply: [], notes: [] };
