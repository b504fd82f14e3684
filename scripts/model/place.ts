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
