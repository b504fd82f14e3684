import type { LedgerEntry } from '../../model/ledger.ts';
import { describeEntry, inPerCent } from './describe-entry.ts';
import { fateLetters } from './fates.ts';
import { shorten, spellSigns } from './signs.ts';

/** A doubtful reading: one entry, or several that one and the same reading gave. */
export interface Doubt {
  readonly entry: LedgerEntry;
  /** Number of its first entry in the ledger, from 0. */
  readonly first: number;
  /** Where its last entry ends in the raw text. */
  readonly end: number;
}

/**
 * The readings an editor looks at first: below 80 per cent and no white space, the least confident first. A heading
 * that was cut up by changes of single letters is one doubt, not many.
 */
export function findDoubts(entries: readonly LedgerEntry[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let open: number | undefined;
  for (const [first, entry] of entries.entries()) {
    const last = open === undefined ? undefined : doubts[open];
    if (isDoubtful(entry)) {
      const isMore = last !== undefined && isSameReading(last.entry, entry);
      if (isMore) doubts[open as number] = { ...last, end: entry.end };
      else doubts.push({ entry, first, end: entry.end });
      if (!isMore && entry.fate !== 'changed') open = doubts.length - 1;
    } else if (last !== undefined && !isInside(last.entry, entry)) open = undefined;
  }
  return doubts.sort((a, b) => a.entry.confidence - b.entry.confidence || a.first - b.first);
}

/** True for what an editor had better look at. */
export function isDoubtful({ confidence, rule }: LedgerEntry): boolean {
  return confidence < 0.8 && rule !== 'white-space';
}

/** A doubt as the page shows it. */
export function viewDoubt({ entry, first, end }: Doubt, text: string) {
  const words = text.slice(entry.start, end);
  return {
    href: `#entry-${first}`,
    line: entry.line,
    words: spellSigns(shorten(words.trim() === '' ? words : words.trim(), 160)),
    isNothing: words === '',
    fate: entry.fate,
    letter: fateLetters[entry.fate],
    rule: entry.rule,
    outcome: describeEntry(entry, words),
    evidence: entry.evidence ?? '',
    confidence: inPerCent(entry.confidence),
  };
}

function isSameReading(a: LedgerEntry, b: LedgerEntry): boolean {
  return (
    a.fate !== 'changed' &&
    a.fate === b.fate &&
    a.rule === b.rule &&
    a.confidence === b.confidence &&
    a.evidence === b.evidence &&
    a.to === b.to &&
    a.field === b.field
  );
}

function isInside(reading: LedgerEntry, { to, rule }: LedgerEntry): boolean {
  return rule === 'white-space' || (to !== undefined && to === reading.to);
}
