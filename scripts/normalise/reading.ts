import type { Author } from '../model/article-meta.ts';
import type { Fate } from '../model/ledger.ts';
import type { Unit } from './layout/unit.ts';
import type { Wrapping } from './layout/wrapping.ts';

/** What a unit is taken to be. */
export type Reading =
  | { readonly kind: 'title' }
  | { readonly kind: 'subtitle' }
  | { readonly kind: 'heading'; readonly level: HeadingLevel }
  | { readonly kind: 'aside' }
  | { readonly kind: 'fields'; readonly fields: ReadFields }
  | {
      readonly kind: 'note';
      readonly marks: readonly string[];
      readonly textStart: number;
      readonly textEnd?: number;
    }
  /** A further paragraph of the note before it. */
  | { readonly kind: 'note-more'; readonly textEnd?: number }
  | { readonly kind: 'quote'; readonly textStart: number }
  | { readonly kind: 'verse' }
  | {
      readonly kind: 'item';
      readonly style: ItemStyle;
      readonly depth: number;
      readonly textStart: number;
    }
  | { readonly kind: 'row'; readonly isHead: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'paragraph' };

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** How the items of a list are marked: by a bullet, or by a number as it stands, such as "(a)". */
export type ItemStyle = 'bullet' | 'number';

/** Metadata that a unit holds. */
export interface ReadFields {
  readonly title?: string;
  readonly retrieved?: string;
  readonly date?: string;
  readonly authors?: readonly Author[];
  /** An office or a place of work, of the author named before it. */
  readonly role?: string;
  readonly source?: string;
  readonly via?: string;
  readonly caption?: string;
  readonly translator?: string;
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

/** What a recogniser sees: all units, and the readings that earlier rounds settled. */
export interface Scene {
  readonly units: readonly Unit[];
  readonly settled: ReadonlyMap<number, Proposal>;
  readonly wrapping: Wrapping | undefined;
}

/** Looks at all units and proposes readings for some of them. */
export type Recogniser = (scene: Scene) => readonly Proposal[];
