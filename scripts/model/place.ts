import type { Place } from './problem.ts';

/** Place of an offset (UTF-16 units) in a text; CRLF, CR and LF each end a line. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The start of a file, for problems of the file as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/**
 * Lines and columns, from 1, for many offsets of one text, each found in logarithmic time.
 *
 * @example lineFinder('a\nb')(2) // { line: 2, column: 1 }
 */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
