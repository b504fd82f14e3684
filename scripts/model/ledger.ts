import type { Encoding } from './manuscript.ts';
import type { Problem } from './problem.ts';

/** What became of a range of the raw text. */
export type Fate = 'kept' | 'moved' | 'dropped' | 'changed';

/**
 * One line of the account of a raw text. The ranges of all entries, in order, cover the text exactly once;
 * `start` and `end` are offsets in UTF-16 units, `end` excluded.
 */
export interface LedgerEntry {
  readonly start: number;
  readonly end: number;
  /** Line of `start` in the raw text, from 1. */
  readonly line: number;
  readonly fate: Fate;
  /** The rule that settled it, such as `crawl-junk`; `decision` where an editor did. */
  readonly rule: string;
  /** From 0 (a guess) to 1 (certain). */
  readonly confidence: number;
  /** Why, for people. */
  readonly evidence?: string;
  /** Line of the Markdown where kept or changed text stands, from 1. */
  readonly to?: number;
  /** Where moved text went: a field of the front matter. */
  readonly field?: string;
  /** What changed text became. */
  readonly after?: string;
}

/** The account of one raw text: every character of it once. */
export interface Ledger {
  readonly file: string;
  /** SHA-256 of the raw bytes, in hexadecimal. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Why that encoding, for people. */
  readonly encodingEvidence: string;
  /** Length of the decoded text in UTF-16 units. */
  readonly length: number;
  readonly entries: readonly LedgerEntry[];
  /** What is doubtful or missing. */
  readonly warnings: readonly Problem[];
}
