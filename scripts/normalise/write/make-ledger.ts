import type { LedgerEntry } from '../../model/ledger.ts';
import { rawOffset, type Segment, type SourceText } from '../text/source-text.ts';
import type { Account } from './write-text.ts';

/** An account, and the line of the Markdown where what it kept stands. */
export interface PlacedAccount extends Account {
  readonly to?: number;
}

/**
 * The ledger of a raw text: the accounts of the text that is read, carried over to the raw text, with every character
 * that was changed or taken out before it was read told by itself. What no account claims is white space.
 */
export function makeLedger(
  source: SourceText,
  accounts: readonly PlacedAccount[],
  lineOf: (rawOffset: number) => number,
): readonly LedgerEntry[] {
  const sorted = [...accounts]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const entries: Omit<LedgerEntry, 'line'>[] = [];
  let n = 0;
  for (const segment of source.segments) {
    while ((sorted[n]?.end ?? Infinity) <= segment.at) n += 1;
    for (const entry of entriesOf(segment, sorted, n)) entries.push(entry);
  }
  const placed = accounts
    .filter(({ start, end }) => start === end)
    .map((account) =>
      whole(account, rawOffset(source, account.start), rawOffset(source, account.start)),
    );
  for (const entry of placed) entries.push(entry);
  const merged = mergeAdjacent(entries.sort((a, b) => a.start - b.start || a.end - b.end));
  return merged.map((entry) => ({ ...entry, line: lineOf(entry.start) }));
}

type Entry = Omit<LedgerEntry, 'line'>;

function entriesOf(
  segment: Segment,
  accounts: readonly PlacedAccount[],
  first: number,
): readonly Entry[] {
  const { at, text, rawStart, rawEnd, fate, rule, confidence } = segment;
  const own = accounts[first];
  const isInside = own !== undefined && own.start <= at && own.end > at;
  if (fate !== 'kept') {
    if (isInside && own.fate !== 'kept' && text !== '') return [whole(own, rawStart, rawEnd)];
    const after = fate === 'changed' ? { after: text } : {};
    const to = isInside && own.to !== undefined ? { to: own.to } : {};
    return [
      {
        start: rawStart,
        end: rawEnd,
        fate: fate === 'dropped' ? 'dropped' : 'changed',
        rule,
        confidence,
        ...after,
        ...to,
      },
    ];
  }
  const entries: Entry[] = [];
  let from = at;
  const end = at + text.length;
  const raw = (offset: number) => rawStart + offset - at;
  for (let n = first; n < accounts.length && (accounts[n] as PlacedAccount).start < end; n += 1) {
    const account = accounts[n] as PlacedAccount;
    const [start, stop] = [Math.max(account.start, from), Math.min(account.end, end)];
    if (start > from) entries.push(space(raw(from), raw(start)));
    if (stop > start) entries.push(whole(account, raw(start), raw(stop)));
    from = Math.max(from, stop);
  }
  if (from < end) entries.push(space(raw(from), raw(end)));
  return entries;
}

function whole(
  { fate, rule, confidence, evidence, field, after, to }: PlacedAccount,
  start: number,
  end: number,
): Entry {
  return {
    start,
    end,
    fate,
    rule,
    confidence,
    ...(evidence === undefined ? {} : { evidence }),
    ...(field === undefined ? {} : { field }),
    ...(after === undefined ? {} : { after }),
    ...(to === undefined ? {} : { to }),
  };
}

function space(start: number, end: number): Entry {
  return { start, end, fate: 'kept', rule: 'white-space', confidence: 1 };
}

// Two pieces of one account that touch are told as one.
function mergeAdjacent(entries: readonly Entry[]): readonly Entry[] {
  const merged: Entry[] = [];
  for (const entry of entries) {
    const last = merged.at(-1);
    const isOne =
      last !== undefined &&
      last.end === entry.start &&
      last.fate !== 'changed' &&
      sameButRange(last, entry);
    if (isOne) merged[merged.length - 1] = { ...last, end: entry.end };
    else merged.push(entry);
  }
  return merged;
}

function sameButRange(a: Entry, b: Entry): boolean {
  return (
    a.fate === b.fate &&
    a.rule === b.rule &&
    a.field === b.field &&
    a.to === b.to &&
    a.confidence === b.confidence
  );
}
