import type { LedgerEntry } from '../../model/ledger.ts';

/** What of one entry stands in one row. */
export interface RawPiece {
  readonly entry: LedgerEntry;
  /** Number of the entry in the ledger, from 0. */
  readonly number: number;
  readonly text: string;
  /** True for the first piece of its entry. */
  readonly isFirst: boolean;
}

/** A group of lines of the raw text. */
export interface RawRow {
  /** First and last line, from 1. */
  readonly line: number;
  readonly lastLine: number;
  readonly pieces: readonly RawPiece[];
}

/**
 * Parts a raw text into rows of whole lines: a row ends after an empty line, and where the next line went somewhere
 * else than the line before it. The texts of all pieces, in order, are the raw text.
 */
export function splitRows(
  text: string,
  entries: readonly LedgerEntry[],
  blockAt: (line: number) => number | undefined,
): readonly RawRow[] {
  const lines = linesOf(text);
  const placeOf = (entry: LedgerEntry) => placeName(entry, blockAt);
  const starts = rowStarts(lines, markLines(lines, entries, placeOf));
  const rows = starts.map((start, n) => ({
    line: start + 1,
    lastLine: starts[n + 1] ?? lines.length,
    end: lines[(starts[n + 1] ?? lines.length) - 1]?.end ?? 0,
    pieces: [] as RawPiece[],
  }));
  dealPieces(text, entries, rows);
  return rows;
}

interface Line {
  readonly end: number;
  readonly isBlank: boolean;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? ['']) {
    lines.push({ end: start + line.length, isBlank: line.trim() === '' });
    start += line.length;
  }
  return lines;
}

// Where an entry went, by name; white space goes nowhere.
function placeName(
  { rule, fate, to, field }: LedgerEntry,
  blockAt: (line: number) => number | undefined,
): string | undefined {
  if (rule === 'white-space') return undefined;
  return to === undefined ? `${fate} ${field ?? rule}` : `block ${blockAt(to) ?? ''}`;
}

interface LineMark {
  first?: string;
  last?: string;
}

function markLines(
  lines: readonly Line[],
  entries: readonly LedgerEntry[],
  placeOf: (entry: LedgerEntry) => string | undefined,
): readonly LineMark[] {
  const marks = lines.map((): LineMark => ({}));
  let n = 0;
  for (const entry of entries) {
    const place = placeOf(entry);
    while (n < lines.length - 1 && (lines[n]?.end ?? 0) <= entry.start) n += 1;
    for (let over = n; over < lines.length && place !== undefined; over += 1) {
      const mark = marks[over] as LineMark;
      mark.first ??= place;
      mark.last = place;
      if ((lines[over]?.end ?? 0) >= entry.end) break;
    }
  }
  return marks;
}

function rowStarts(lines: readonly Line[], marks: readonly LineMark[]): readonly number[] {
  const starts = [0];
  let hasWords = false;
  let last: string | undefined;
  for (const [n, { isBlank }] of lines.entries()) {
    const { first, last: lastHere } = marks[n] ?? {};
    const isElsewhere = last !== undefined && first !== undefined && first !== last;
    const isAfterBlank = !isBlank && lines[n - 1]?.isBlank === true;
    if (hasWords && (isElsewhere || isAfterBlank)) {
      starts.push(n);
      hasWords = false;
    }
    hasWords ||= !isBlank;
    last = lastHere ?? last;
  }
  return starts;
}

function dealPieces(
  text: string,
  entries: readonly LedgerEntry[],
  rows: readonly { readonly end: number; readonly pieces: RawPiece[] }[],
): void {
  let n = 0;
  for (const [number, entry] of entries.entries()) {
    const end = wholeCharacter(text, entry.end);
    let from = wholeCharacter(text, entry.start);
    while (n < rows.length - 1 && (rows[n]?.end ?? 0) <= from) n += 1;
    for (let isFirst = true; isFirst || from < end; isFirst = false) {
      const to = Math.min(end, rows[n]?.end ?? end);
      rows[n]?.pieces.push({ entry, number, text: text.slice(from, to), isFirst });
      from = to;
      if (from < end) n += 1;
    }
  }
}

// Half of a surrogate pair cannot be written; the whole character goes to the entry that has its first half.
function wholeCharacter(text: string, offset: number): number {
  const isHalf = offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return isHalf ? offset + 1 : offset;
}
