import type { Range } from '../desk.ts';
import type { Place } from '../../model/problem.ts';
import type { Change } from './change-words.ts';
import { quoteOnce } from './quote.ts';
import type { Quotable } from './study.ts';

/** Changes with the words around them that make them findable. */
export interface Quoted extends Range {
  /** In order. */
  readonly changes: readonly Change[];
  /** In the edited file. */
  readonly place: Place;
}

/** A change, and where it was made. */
export interface PlacedChange extends Change {
  /** In the edited file. */
  readonly place: Place;
  /** The block, in the clean text. */
  readonly bounds: Range;
}

/**
 * Gives each change a quotation of its own; changes whose quotations overlap become one, since of two decisions about
 * the same words only one is followed. Those that cannot be quoted are told apart.
 */
export function quoteChanges(
  changes: readonly PlacedChange[],
  quotable: Quotable,
): { readonly quoted: readonly Quoted[]; readonly lost: readonly PlacedChange[] } {
  const quoted: Quoted[] = [];
  const lost: PlacedChange[] = [];
  for (const change of changes) {
    const range = quoteOnce(change, quotable, change.bounds);
    if (range) quoted.push({ ...range, changes: [change], place: change.place });
    else lost.push(change);
  }
  return { quoted: merge(quoted), lost };
}

function merge(quoted: readonly Quoted[]): readonly Quoted[] {
  const merged: Quoted[] = [];
  for (const one of [...quoted].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || one.start >= last.end) {
      merged.push(one);
      continue;
    }
    const changes = [...last.changes, ...one.changes].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    merged[merged.length - 1] = { ...last, end: Math.max(last.end, one.end), changes };
  }
  return merged;
}

/** The text of a quotation with its changes made, on one line. */
export function applyChanges({ start, end, changes }: Quoted, text: string): string {
  let after = '';
  let at = start;
  for (const change of changes) {
    after += text.slice(at, Math.max(at, change.start)) + change.after;
    at = Math.max(at, change.end);
  }
  return (after + text.slice(at, end))
    .replace(/[ \t]*[\r\n\f\v\u0085\u2028\u2029]+[ \t]*/g, ' ')
    .replace(/^ +| +$/g, '');
}
