import { cellsOf } from '../layout/line-shapes.ts';
import { lowerBound } from '../lower-bound.ts';
import type { ReadUnit } from '../resolve.ts';
import type { NoteMark } from './note.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The marks that can be written: those that stand in running text, behind its first character where it is an item or a
 * cell. A mark that takes up the space before a cell gives it back; one within another is left out.
 *
 * @param body Units of the running text, in order.
 */
export function writableMarks(
  marks: readonly NoteMark[],
  body: readonly ReadUnit[],
): readonly NoteMark[] {
  const ranges = body.flatMap(rangesOf);
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  return sorted.flatMap((mark) => {
    const range = ranges[lowerBound(ranges, ({ end }) => end < mark.end)];
    if (range === undefined || mark.end <= range.start) return [];
    const start = Math.max(mark.start, range.start);
    if (start < last) return [];
    last = mark.end;
    return [{ ...mark, start }];
  });
}

/** True when an offset of the text that is read stands in its running text, behind the first character of a unit. */
export function isInBody(offset: number, body: readonly ReadUnit[]): boolean {
  const unit = body[lowerBound(body, (one) => one.unit.end < offset)]?.unit;
  return unit !== undefined && offset > unit.start;
}

function rangesOf({ unit, reading }: ReadUnit): readonly Range[] {
  if (reading.kind === 'row') return cellRanges(unit.text, unit.start);
  const textStart = reading.kind === 'item' || reading.kind === 'quote' ? reading.textStart : 0;
  return [{ start: unit.start + textStart, end: unit.end }];
}

function cellRanges(text: string, offset: number): readonly Range[] {
  let at = 0;
  return cellsOf(text).map((cell) => {
    const start = text.indexOf(cell, at);
    at = start + cell.length;
    return { start: offset + start, end: offset + at };
  });
}
