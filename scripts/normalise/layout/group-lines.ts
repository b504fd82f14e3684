import type { Line } from './line.ts';
import {
  cellsOf,
  endsSentence,
  isCapitals,
  isRule,
  opensBullet,
  opensNote,
  opensNumber,
} from './line-shapes.ts';
import type { Wrapping } from './wrapping.ts';

/** Lines that make one unit: a wrapped paragraph, or a line by itself. */
export type LineGroup = readonly [Line, ...Line[]];

/**
 * Groups lines: each by itself when the text is not wrapped, else into paragraphs, with the lines of verse, of tables
 * and of heads left by themselves.
 *
 * @param lines Without page furniture and page notes.
 */
export function groupLines(
  lines: readonly Line[],
  wrapping: Wrapping | undefined,
): readonly LineGroup[] {
  const filled = lines.filter(({ isBlank }) => !isBlank);
  if (wrapping === undefined) return filled.map((line) => [line]);
  const runs = splitRuns(filled, { lines, wrapping });
  return runs.flatMap((run) => splitRun(run, wrapping));
}

interface Setting {
  readonly lines: readonly Line[];
  readonly wrapping: Wrapping;
}

// Runs: what stands between blank lines, with a paragraph that goes on over a page end in one.
function splitRuns(filled: readonly Line[], setting: Setting): readonly LineGroup[] {
  const blanks = new Set(setting.lines.filter(({ isBlank }) => isBlank).map(({ index }) => index));
  const runs: Line[][] = [];
  for (const [n, line] of filled.entries()) {
    const previous = filled[n - 1];
    if (previous && !parts(previous, line, { blanks, wrapping: setting.wrapping }))
      runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs as unknown as readonly LineGroup[];
}

function parts(
  previous: Line,
  line: Line,
  { blanks, wrapping }: { blanks: ReadonlySet<number>; wrapping: Wrapping },
): boolean {
  const isOverPage = line.page > previous.page || skipsFurniture(previous, line, blanks);
  const hasBlank = blanks.has(line.index - 1) || blanks.has(previous.index + 1);
  if (!isOverPage) return hasBlank;
  if (!goesOn(previous, line)) return true;
  return previous.text.length < wrapping.width * 0.6 && !/[-\u00ad,;]$/.test(previous.text);
}

// Lines that are missing between two others, and are not blank, were taken out: a page ended there.
function skipsFurniture(previous: Line, line: Line, blanks: ReadonlySet<number>): boolean {
  for (let index = previous.index + 1; index < line.index; index += 1) {
    if (!blanks.has(index)) return true;
  }
  return false;
}

function goesOn(previous: Line, line: Line): boolean {
  if (isRule(line.text) || isRule(previous.text) || isCapitals(previous.text)) return false;
  if (/[-\u00ad]$/.test(previous.text) || /^["“‘'(]?\p{Ll}/u.test(line.text)) return true;
  return !endsSentence(previous.text) && !opensBullet(line.text) && !isCapitals(line.text);
}

function splitRun(run: LineGroup, wrapping: Wrapping): readonly LineGroup[] {
  const breaks = run.map((line, n) => n > 0 && isDeliberate(run[n - 1] as Line, line, wrapping));
  const isBroken = breaks.filter(Boolean).length * 2 >= run.length - 1 && run.length > 1;
  const counts = countShapes(run);
  const groups: [Line, ...Line[]][] = [];
  for (const [n, line] of run.entries()) {
    const previous = run[n - 1];
    const isNew =
      previous === undefined ||
      startsItself(previous, line, counts) ||
      (!continuesItem(groups.at(-1)?.[0], { line, next: run[n + 1] }, wrapping) &&
        isIndented(previous, line, { run, n })) ||
      (breaks[n] === true &&
        !continuesItem(groups.at(-1)?.[0], { line, next: run[n + 1] }, wrapping) &&
        (isBroken || !wrapping.hasBlankLines || standsAlone(previous) || headsRun(run, n)));
    if (isNew) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

// The first word of the next line would have had room: whoever broke the line there meant it.
function isDeliberate(previous: Line, line: Line, { width }: Wrapping): boolean {
  if (/[-\u00ad]$/.test(previous.text)) return false;
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const room = width * (endsSentence(previous.text) ? 0.92 : 0.8);
  return previous.indent + previous.text.length + 1 + word.length < room;
}

// Rows, rules, items and notes start a unit wherever they stand.
function startsItself(previous: Line, line: Line, counts: ShapeCounts): boolean {
  if (isRule(line.text) || isRule(previous.text)) return true;
  const columns = cellsOf(line.text).length;
  if (columns > 1 && cellsOf(previous.text).length === columns) return true;
  if (columns === 1 && cellsOf(previous.text).length > 2) return true;
  const isItem = [opensBullet, opensNumber, opensNote].some(
    (opens) => opens(line.text) && (endsSentence(previous.text) || (counts.get(opens) ?? 0) > 1),
  );
  return isItem && !/[-\u00ad]$/.test(previous.text);
}

type ShapeCounts = ReadonlyMap<(text: string) => boolean, number>;

function countShapes(run: LineGroup): ShapeCounts {
  return new Map(
    [opensBullet, opensNumber, opensNote].map((opens) => [
      opens,
      run.filter(({ text }) => opens(text)).length,
    ]),
  );
}

// A paragraph told by its indent: deeper than the line before and the line after it.
function isIndented(
  previous: Line,
  line: Line,
  { run, n }: { run: LineGroup; n: number },
): boolean {
  const next = run[n + 1];
  const step = line.indent - previous.indent;
  return (
    step >= 2 &&
    step <= 12 &&
    (next === undefined ? endsSentence(previous.text) : next.indent <= line.indent - 2)
  );
}

// The first of several lines, without an end, over a line that starts anew and is full: a heading as well.
function headsRun(run: LineGroup, n: number): boolean {
  const [first, second] = run;
  return (
    n === 1 &&
    run.length > 2 &&
    !/[.,;:\-–—]$/.test(first.text) &&
    /^["“‘'(]?[\p{Lu}\d]/u.test(second?.text ?? '') &&
    (second?.text.length ?? 0) > first.text.length
  );
}

// The further lines of an item are all set in under its first one; a paragraph's first line alone is.
function continuesItem(
  first: Line | undefined,
  { line, next }: { readonly line: Line; readonly next: Line | undefined },
  { width }: Wrapping,
): boolean {
  if (first === undefined || first.text.length < width * 0.6 || isCapitals(first.text))
    return false;
  const isItem = opensBullet(first.text) || opensNumber(first.text);
  const goesBack = next !== undefined && next.indent <= first.indent && !isItemStart(next.text);
  return isItem && line.indent > first.indent && !goesBack;
}

function isItemStart(text: string): boolean {
  return opensBullet(text) || opensNumber(text);
}

// A heading that no blank line parts from its paragraph.
function standsAlone(line: Line): boolean {
  return (
    !/[.,;:]$/.test(line.text) &&
    (isCapitals(line.text) || /^(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+\p{Lu}/u.test(line.text))
  );
}
