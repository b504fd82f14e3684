import type { Edit } from './rule.ts';

/** The edits of one rule, in order and without overlaps, ready for looking places up. */
export interface Pass {
  readonly edits: readonly Edit[];
  /** Where the new text of each edit stands after the pass. */
  readonly starts: readonly number[];
}

/** Makes edits ready for {@link originOf}. */
export function passOf(edits: readonly Edit[]): Pass {
  const starts: number[] = [];
  let shift = 0;
  for (const { start, end, text } of edits) {
    starts.push(start + shift);
    shift += text.length - (end - start);
  }
  return { edits, starts };
}

/** Where a character of a text stood before the passes that made it, in UTF-16 units; logarithmic in their edits. */
export function originOf(offset: number, passes: readonly Pass[]): number {
  let at = offset;
  for (let n = passes.length - 1; n >= 0; n -= 1) at = beforePass(at, passes[n] as Pass);
  return at;
}

function beforePass(offset: number, { edits, starts }: Pass): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  if (edit === undefined) return offset;
  const into = offset - (starts[low - 1] ?? 0);
  if (into < edit.text.length) return Math.min(edit.end, edit.start + into);
  return edit.end + into - edit.text.length;
}
