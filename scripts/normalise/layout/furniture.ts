import type { Line } from './line.ts';
import { groupBy } from '../group-by.ts';
import { romanValue } from '../../model/roman.ts';

/** What a page carried besides its text, by index of the line. */
export type Furniture = ReadonlyMap<number, FurniturePiece>;

export interface FurniturePiece {
  readonly rule: 'page-number' | 'running-head' | 'note-rule';
  readonly confidence: number;
}

/** Finds page numbers and running heads of a text that was taken from pages. */
export function findFurniture(lines: readonly Line[]): Furniture {
  const filled = lines.filter(({ isBlank }) => !isBlank);
  const found = new Map<number, FurniturePiece>();
  for (const line of filled) {
    if (statesPage.test(line.text)) found.set(line.index, { rule: 'page-number', confidence: 0.9 });
  }
  const isPaged = (filled.at(-1)?.page ?? 0) > 0;
  const edges = isPaged ? pageEdges(filled) : [];
  if (isPaged) takeNumbers(numberedPages(edges), found);
  else {
    takeNumbers(risingNumbers(filled), found);
    for (const line of numberedHeads(filled))
      found.set(line.index, { rule: 'running-head', confidence: 0.85 });
    takeEdgeNumber(filled, found);
  }
  const nearNumbers = isPaged ? edges : neighbours(filled, found);
  takeHeads(nearNumbers, { filled, found, isPaged });
  return found;
}

// "Page 3 of 12", "[Pg 12]", "- 12 -", "— 12 —"
const statesPage =
  /^(?:page \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|[[{(]\s?(?:pg?|page)\.? ?\d{1,4}\s?[\]})]|[-–—] ?\d{1,4} ?[-–—])$/i;
const numberAlone = /^(?:\d{1,4}|[ivxl]{1,7})$/i;

interface Numbered {
  readonly line: Line;
  readonly value: number;
}

function takeNumbers(numbered: readonly Numbered[], found: Map<number, FurniturePiece>): void {
  for (const { line } of numbered) {
    if (!found.has(line.index)) found.set(line.index, { rule: 'page-number', confidence: 0.9 });
  }
}

// The first two and the last two lines of each page.
function pageEdges(filled: readonly Line[]): readonly Line[] {
  const pages = groupBy(filled, ({ page }) => page);
  return [...pages.values()].flatMap((page) => [
    ...new Set([...page.slice(0, 2), ...page.slice(-2)]),
  ]);
}

// Numbers at the edges of pages that count the pages: most have the same distance from the page's place.
function numberedPages(edges: readonly Line[]): readonly Numbered[] {
  const numbered = edges.flatMap((line) => [...readNumber(line), ...readFolio(line)]);
  const distances = numbered.map(({ line, value }) => value - line.page);
  const usual = mostFrequent(distances);
  return numbered.filter(({ line }, n) => distances[n] === usual && numberAlone.test(line.text));
}

// "204    Ingrid Maasdam"
function readFolio(line: Line): readonly Numbered[] {
  const value = Number(folio.exec(line.text)?.slice(1).find(Boolean));
  return Number.isNaN(value) || line.text.length > 100 ? [] : [{ line, value }];
}

function readNumber(line: Line): readonly Numbered[] {
  if (!numberAlone.test(line.text)) return [];
  const value = Number(line.text) || romanValue(line.text);
  return value === undefined ? [] : [{ line, value }];
}

// Without form feeds: numbers alone on their lines that count on by one through the text, at least three of them.
function risingNumbers(filled: readonly Line[]): readonly Numbered[] {
  const series: Numbered[] = [];
  let best: readonly Numbered[] = [];
  for (const one of filled.flatMap((line) => (/^\d/.test(line.text) ? readNumber(line) : []))) {
    const last = series.at(-1);
    if (last && one.value !== last.value + 1) series.length = 0;
    series.push(one);
    if (series.length > best.length) best = [...series];
  }
  return best.length >= 3 && isSpread(best) ? best : [];
}

const folio = /^(\d{1,4})\s{2,}\S|\S\s{2,}(\d{1,4})$|\bpage\s(\d{1,4})\b/i;

// Without form feeds: lines with a number set apart in them, the numbers counting on; or one that repeats the first line.
function numberedHeads(filled: readonly Line[]): readonly Line[] {
  const lines = filled.filter(
    ({ text }) => text.length <= 100 && folio.test(text) && /\p{L}{2}/u.test(text),
  );
  const numbered = lines.map((line) => ({
    line,
    value: Number(folio.exec(line.text)?.slice(1).find(Boolean)),
  }));
  const rising = numbered.filter(({ value }, n) =>
    [numbered[n - 1], numbered[n + 1]].some(
      (other) => other !== undefined && Math.abs(other.value - value) === 1,
    ),
  );
  const titles = filled.slice(0, 8).map(({ text }) => withoutNumbers(text.slice(0, 200)));
  const repeated = numbered.filter(
    ({ line }) =>
      !filled.slice(0, 6).includes(line) &&
      titles.some((title) => title.startsWith(withoutNumbers(line.text))),
  );
  return [...(isSpread(rising) ? rising : []), ...repeated].map(({ line }) => line);
}

// A number alone at the very end or the very start of a text.
function takeEdgeNumber(filled: readonly Line[], found: Map<number, FurniturePiece>): void {
  for (const line of [...filled.slice(0, 3), filled.at(-1)]) {
    const isNumber =
      line !== undefined &&
      filled.length > 8 &&
      /^\d{1,4}$/.test(line.text) &&
      !/^(?:1[5-9]|20)\d\d$/.test(line.text);
    if (isNumber) found.set(line.index, { rule: 'page-number', confidence: 0.6 });
  }
}

// Page numbers have a page between them; the numbers of a list or a table do not.
function isSpread(numbered: readonly Numbered[]): boolean {
  return numbered.every(
    ({ line }, n) => n === 0 || line.index - (numbered[n - 1] as Numbered).line.index > 8,
  );
}

function neighbours(filled: readonly Line[], found: ReadonlyMap<number, unknown>): readonly Line[] {
  return filled.filter((_, n) =>
    [n - 2, n - 1, n + 1, n + 2].some((near) => found.has(filled[near]?.index ?? -1)),
  );
}

interface HeadSearch {
  readonly filled: readonly Line[];
  readonly found: Map<number, FurniturePiece>;
  readonly isPaged: boolean;
}

// Running heads come again, alike but for the page number in them.
function takeHeads(near: readonly Line[], { filled, found, isPaged }: HeadSearch): void {
  const lines = near.filter(
    ({ text, index }) =>
      text.length <= 100 && withoutNumbers(text).length >= 3 && !found.has(index),
  );
  const groups = groupBy(lines, ({ text }) => withoutNumbers(text));
  const usual = isPaged ? usualDistance(near) : undefined;
  for (const group of groups.values()) {
    const places = new Set(group.map(({ page, index }) => (isPaged ? page : index)));
    const hasFolio = isPaged && group.length === 1 && carriesFolio(group[0] as Line, usual);
    if (places.size < 2 && !hasFolio) continue;
    for (const line of group) {
      if (!opensText(line, filled))
        found.set(line.index, { rule: 'running-head', confidence: 0.85 });
    }
  }
}

// A head that comes only once is known by its page number, which counts on as those of the other pages do.
function carriesFolio(line: Line, usual: number | undefined): boolean {
  return readFolio(line).some(({ value }) => value - line.page === usual);
}

function usualDistance(near: readonly Line[]): number | undefined {
  const numbered = near.flatMap((one) => [...readNumber(one), ...readFolio(one)]);
  return mostFrequent(numbered.map(({ value, line }) => value - line.page));
}

// The first line of all is the title that the running heads were made from, unless it carries a number as they do.
function opensText(line: Line, filled: readonly Line[]): boolean {
  const isTop =
    line === filled[0] ||
    (line.page === 0 && filled.slice(0, 4).includes(line) && (filled.at(-1)?.page ?? 0) > 0);
  return isTop && !/^\d{1,4}\s|\s\d{1,4}$/.test(line.text);
}

function withoutNumbers(text: string): string {
  return text
    .replace(/^[\divxl]{1,6}\s+|\s+[\divxl]{1,6}$|\d+/gi, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : undefined;
}
