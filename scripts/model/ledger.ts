/** What became of a range of the raw text. */
export type Fate = 'kept' | 'moved' | 'dropped' | 'changed';

/**
 * One line of the account of a raw text. The ranges of all entries, in order, cover the text exactly once;
 * `start` and `end` are offsets in UTF-16 units, `end` excluded.
 */
export interface LedgerEntry {
  readonly start: number;
  readonly end: number;
  /** Line of `start`, from 1. */
  readonly line: number;
  readonly fate: Fate;
  /** The rule or the decision that settled it, such as `crawl-junk`. */
  readonly rule: string;
  /** From 0 (a guess) to 1 (certain). */
  readonly confidence: number;
  /** Where moved text went: a field of the front matter. */
  readonly field?: string;
  /** What changed text became. */
  readonly after?: string;
}

export type Ledger = readonly LedgerEntry[];
