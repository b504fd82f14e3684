import type { PaintedLine } from './measure-lines.ts';

/** How evenly the running text of a book is set; spaces as parts of the face's own space. */
export interface LineQuality {
  /** Full lines of running text; last lines of paragraphs are not among them. */
  readonly lines: number;
  readonly mean: number;
  /** Standard deviation. */
  readonly sd: number;
  readonly p95: number;
  readonly max: number;
  /** Lines looser than 1.6. */
  readonly loose: number;
  /** Lines that end with a hyphen, most of them in a row, and those at the foot of a page. */
  readonly hyphens: number;
  readonly longestLadder: number;
  readonly hyphensAtPageEnd: number;
}

const loosest = 1.6;

/** Measures the full lines in the size that most of the text has. */
export function lineQuality(lines: readonly PaintedLine[]): LineQuality {
  const body = bodyLines(lines);
  const right = mostCommon(body.map((line) => Math.round(line.right - leftOf(line.page, body))));
  const full = body.filter(
    (line) => isRunning(line) && line.right - leftOf(line.page, body) >= right - 1.5,
  );
  const spaces = full
    .map((line) => line.spaces.reduce((sum, space) => sum + space, 0) / line.spaces.length)
    .sort((a, b) => a - b);
  const mean = spaces.reduce((sum, space) => sum + space, 0) / Math.max(1, spaces.length);
  const variance = spaces.reduce((sum, space) => sum + (space - mean) ** 2, 0) / spaces.length;
  return {
    lines: full.length,
    mean,
    sd: Math.sqrt(variance),
    p95: spaces[Math.floor(spaces.length * 0.95)] ?? 0,
    max: spaces.at(-1) ?? 0,
    loose: spaces.filter((space) => space > loosest).length,
    ...hyphensOf(body),
  };
}

// In a line of running text all spaces are alike; leaders and tables hold others.
function isRunning({ spaces }: PaintedLine): boolean {
  const middle = [...spaces].sort((a, b) => a - b)[spaces.length >> 1] ?? 0;
  return spaces.length > 2 && Math.max(...spaces) < 2.5 * middle;
}

// The letters of a line may be a little narrower or wider than those of the next.
function bodyLines(lines: readonly PaintedLine[]): readonly PaintedLine[] {
  const size = mostCommon(lines.map((line) => Math.round(line.size * 2) / 2));
  return lines.filter((line) => Math.abs(line.size - size) < size * 0.035);
}

function leftOf(page: number, lines: readonly PaintedLine[]): number {
  return Math.min(...lines.filter((line) => line.page === page).map(({ left }) => left));
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function hyphensOf(
  body: readonly PaintedLine[],
): Pick<LineQuality, 'hyphens' | 'longestLadder' | 'hyphensAtPageEnd'> {
  let [hyphens, longestLadder, hyphensAtPageEnd, ladder] = [0, 0, 0, 0];
  for (const [n, line] of body.entries()) {
    const isDivided = /\p{L}-$/u.test(line.text);
    ladder = isDivided ? ladder + 1 : 0;
    longestLadder = Math.max(longestLadder, ladder);
    if (!isDivided) continue;
    hyphens += 1;
    if (body[n + 1]?.page !== line.page) hyphensAtPageEnd += 1;
  }
  return { hyphens, longestLadder, hyphensAtPageEnd };
}
