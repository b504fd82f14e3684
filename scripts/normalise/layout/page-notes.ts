import type { Furniture } from './furniture.ts';
import type { Line } from './line.ts';
import { isRule } from './line-shapes.ts';

const opening = /^(?:[([]?(\d{1,3})[)\].]?|([⁰¹²³⁴-⁹]{1,3})|([*†‡§]{1,3}))\s*(?=["“‘(\p{L}])/u;

/**
 * The lines of notes that stand at the foot of their pages: those after a mark that the same page's text calls, down
 * to the page's end. Only where pages are told apart.
 */
export function findPageNotes(
  lines: readonly Line[],
  furniture: Furniture,
): readonly (readonly Line[])[] {
  const pages = splitPages(lines, furniture);
  return pages.length < 2 ? [] : pages.flatMap(notesOn);
}

// Pages end at form feeds, or at page numbers and running heads where a text has no form feeds.
function splitPages(lines: readonly Line[], furniture: Furniture): readonly (readonly Line[])[] {
  const hasPages = (lines.at(-1)?.page ?? 0) > 0;
  const pages: Line[][] = [[]];
  for (const [n, line] of lines.entries()) {
    const isEnd = hasPages ? line.page > (lines[n - 1]?.page ?? 0) : furniture.has(line.index);
    if (isEnd && (pages.at(-1)?.length ?? 0) > 0) pages.push([]);
    if (!line.isBlank && !furniture.has(line.index)) pages.at(-1)?.push(line);
  }
  return pages.filter((page) => page.length > 0);
}

function notesOn(page: readonly Line[]): readonly (readonly Line[])[] {
  const starts = page.flatMap((line, n) => {
    const mark = n === 0 ? undefined : markOf(line.text);
    return mark === undefined ? [] : [{ n, mark }];
  });
  const first = starts.findIndex(({ n, mark }, at) =>
    isNoteBlock(page, n, { mark, rest: starts.slice(at + 1) }),
  );
  if (first === -1) return [];
  const kept = inSequence(starts.slice(first));
  const from = kept.map(({ n }) => n);
  return from.map((n, at) => page.slice(n, from[at + 1] ?? page.length));
}

function markOf(text: string): string | undefined {
  const found = opening.exec(text);
  return found ? (found[1] ?? found[2]?.normalize('NFKC') ?? found[3]) : undefined;
}

interface Start {
  readonly n: number;
  readonly mark: string;
}

// A block of notes: its first mark is called above it, and it is no list in the middle of the page.
function isNoteBlock(
  page: readonly Line[],
  n: number,
  { mark, rest }: { mark: string; rest: readonly Start[] },
): boolean {
  const above = page
    .slice(0, n)
    .map(({ text }) => text)
    .join('\n');
  if (!callsMark(above, mark)) return false;
  const goesBack = rest.some((other) => Number(other.mark) <= Number(mark));
  const isLong = page.length - n > Math.max(8, page.length * 0.4);
  if (leavesNotes(page, n) || goesBack || isLong || isHead(page, n)) return false;
  const isRuled = isRule((page[n - 1] as Line).text);
  const next = rest.find((other) => Number(other.mark) === Number(mark) + 1);
  // What stands below must not go back to the text: the notes are the last thing on the page.
  return isRuled || n >= page.length * 0.4 || next !== undefined;
}

// A short line over one that starts no note is a heading: the first line of a longer note is full.
function isHead(page: readonly Line[], n: number): boolean {
  const next = page[n + 1];
  const width = page.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  const isShort = (page[n]?.text.length ?? 0) < width * 0.65;
  return isShort && next !== undefined && markOf(next.text) === undefined;
}

// After a blank line only another note may follow: else the text goes on, and the line was a heading or an item.
function leavesNotes(page: readonly Line[], from: number): boolean {
  return page.some((line, n) => {
    const previous = page[n - 1];
    const hasGap = n > from && previous !== undefined && line.index > previous.index + 1;
    return hasGap && markOf(line.text) === undefined;
  });
}

function callsMark(text: string, mark: string): boolean {
  const escaped = mark.replaceAll('*', '\\*');
  const shape = /^\d/.test(mark)
    ? `(?:[\\p{L}\\p{Pe}\\p{Pf}"”’.,;:!?]\\s?${escaped}(?![\\d\\p{L}])|[([]${escaped}[)\\]]|${raise(mark)}(?![⁰¹²³⁴-⁹]))`
    : `[\\p{L}\\p{Pe}\\p{Pf}"”’.,;:!?]\\s?${escaped}`;
  return new RegExp(shape, 'u').test(text);
}

function raise(number: string): string {
  return [...number].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

// Numbers count on by one; whatever else starts with a figure is part of the note before it.
function inSequence(starts: readonly Start[]): readonly Start[] {
  const kept: Start[] = [];
  for (const start of starts) {
    const last = kept.at(-1);
    const isNext =
      last === undefined || !/^\d/.test(start.mark) || Number(start.mark) === Number(last.mark) + 1;
    if (isNext) kept.push(start);
  }
  return kept;
}
