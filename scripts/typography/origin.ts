import type { Edit } from './rule.ts';

/** The edits of one rule, in order and without overlaps. */
export type Pass = readonly Edit[];

/** Where a character of a text stood before the passes that made it, in UTF-16 units. */
export function originOf(offset: number, passes: readonly Pass[]): number {
  let at = offset;
  for (let n = passes.length - 1; n >= 0; n -= 1) at = beforePass(at, passes[n] ?? []);
  return at;
}

function beforePass(offset: number, edits: Pass): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start + shift > offset) break;
    if (start + shift + text.length > offset)
      return Math.min(end, start + (offset - start - shift));
    shift += text.length - (end - start);
  }
  return offset - shift;
}
