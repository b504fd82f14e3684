import type { Author } from '../model/article-meta.ts';
import type { Fate } from '../model/ledger.ts';
import type { Unit } from './unit.ts';

/** What a unit is taken to be. */
export type Reading =
  | { readonly kind: 'title' }
  | { readonly kind: 'heading'; readonly level: 2 | 3 }
  | { readonly kind: 'aside' }
  | { readonly kind: 'fields'; readonly fields: ReadFields }
  | { readonly kind: 'note'; readonly marks: readonly string[]; readonly textStart: number }
  | { readonly kind: 'paragraph' };

/** Metadata that a unit holds. */
export interface ReadFields {
  readonly retrieved?: string;
  readonly date?: string;
  readonly authors?: readonly Author[];
  readonly source?: string;
  readonly via?: string;
}

/** What becomes of a part of a unit; offsets within the unit's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly fate: Fate;
  readonly rule: string;
  readonly field?: string;
}

/** A recogniser's suggestion for one unit. */
export interface Proposal {
  readonly unit: number;
  readonly reading: Reading;
  /** From 0 (a guess) to 1 (certain). */
  readonly confidence: number;
  /** Why, for people. */
  readonly evidence: string;
  /** Parts with fates of their own; absent: the whole unit is treated as its reading says. */
  readonly pieces?: readonly Piece[];
}

/** Looks at all units and proposes readings for some of them. */
export type Recogniser = (units: readonly Unit[]) => readonly Proposal[];
