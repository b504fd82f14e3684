import type { Line } from './line.ts';

/** How a text whose lines were broken to a measure was set. */
export interface Wrapping {
  /** Measure in characters: hardly a line is longer. */
  readonly width: number;
  /** True when blank lines stand between its paragraphs. */
  readonly hasBlankLines: boolean;
  /** Columns at which most lines start. */
  readonly margin: number;
}

/**
 * The wrapping of a text, or undefined when each of its lines is a paragraph. Hard-wrapped: lines that are followed by
 * another are of much the same, moderate length, and the next one often goes on in the middle of a sentence.
 */
export function measureWrapping(lines: readonly Line[]): Wrapping | undefined {
  const filled = lines.filter(({ isBlank }) => !isBlank);
  if (lettersIn(filled.filter(isLong)) > lettersIn(filled) * 0.4) return undefined;
  const inner = filled.filter((line) => !isLong(line) && lines[line.index + 1]?.isBlank === false);
  const width = percentile(
    inner.map((line) => line.text.length),
    0.97,
  );
  const full = inner.filter((line) => line.text.length >= width * 0.7);
  const goingOn = full.filter((line) =>
    /^["“‘'(]?\p{Ll}/u.test((lines[line.index + 1] as Line).text),
  );
  const isWrapped =
    inner.length >= 3 &&
    width >= 38 &&
    full.length >= inner.length * 0.45 &&
    goingOn.length >= full.length * 0.3;
  if (!isWrapped) return undefined;
  return {
    width,
    hasBlankLines: hasBlankLines(lines, width),
    margin: percentile(
      filled.map(({ indent }) => indent),
      0.3,
    ),
  };
}

// A line that no one would have broken by hand.
function isLong({ text }: Line): boolean {
  return text.length > 130;
}

function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

// Paragraphs that end inside a run of lines, short and with a full stop between full lines, tell that no blank line
// is needed to part them.
function hasBlankLines(lines: readonly Line[], width: number): boolean {
  const isFull = (line: Line | undefined) => (line?.text.length ?? 0) >= width * 0.8;
  const ends = lines.filter(
    (line, n) =>
      line.text.length < width * 0.8 &&
      /[.!?]["”’)\]]*\d{0,2}$/.test(line.text) &&
      isFull(lines[n - 1]) &&
      isFull(lines[n + 1]),
  );
  const blanks = lines.filter(({ isBlank }, n) => isBlank && lines[n + 1]?.isBlank === false);
  return ends.length < 2 || ends.length < blanks.length * 0.2;
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
