import { findGuarded } from './guards.ts';
import { noteMark, objectMark, type Edit } from './rule.ts';

/** A stretch of text as one node holds it. */
export interface Leaf {
  readonly text: string;
  /** Never changed, and never looked into. */
  readonly isLocked: boolean;
}

/** The text of one paragraph as the rules see it, and where its leaves lie in it. */
export interface Flow {
  /** Untouchable characters stand as {@link objectMark}, one for one. */
  readonly text: string;
  /** Where each leaf ends, in UTF-16 units. */
  readonly ends: readonly number[];
  readonly isLocked: readonly boolean[];
  /** What stands behind the marks, in order. */
  readonly hidden: string;
}

/** Joins leaves to a flow, hiding locked leaves, addresses and identifiers. */
export function openFlow(leaves: readonly Leaf[]): Flow {
  const ends: number[] = [];
  const hidden: string[] = [];
  let text = '';
  for (const leaf of leaves) {
    text +=
      leaf.isLocked && leaf.text !== noteMark ? leaf.text.replace(shown, objectMark) : leaf.text;
    ends.push(text.length);
  }
  const source = leaves.map((leaf) => leaf.text).join('');
  const masked = maskGuarded(text);
  for (const { index } of masked.matchAll(/\uFFFC+/g)) hidden.push(hiddenAt(masked, source, index));
  return {
    text: masked,
    ends,
    isLocked: leaves.map((leaf) => leaf.isLocked),
    hidden: hidden.join(''),
  };
}

// A line break stays to be seen.
const shown = /[^\n]/g;

function hiddenAt(masked: string, source: string, start: number): string {
  let end = start;
  while (masked[end] === objectMark) end += 1;
  return source.slice(start, end);
}

function maskGuarded(text: string): string {
  const ranges = findGuarded(text);
  if (ranges.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    masked += text.slice(at, start) + objectMark.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}

/** The leaves of a flow, in the same number and order as they came, with nothing hidden. */
export function closeFlow(flow: Flow): readonly Leaf[] {
  const whole = reveal(flow);
  let at = 0;
  return flow.ends.map((end, n) => {
    const text = whole.slice(at, end);
    at = end;
    return { text, isLocked: flow.isLocked[n] ?? false };
  });
}

function reveal({ text, hidden }: Flow): string {
  if (hidden === '') return text;
  let at = 0;
  return text.replace(/\uFFFC+/g, (run) => hidden.slice(at, (at += run.length)));
}

/** Edits in order, without those that overlap an earlier one or touch something hidden or a line's end. */
export function settleEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  const sorted = isSorted(edits) ? edits : [...edits].sort((a, b) => a.start - b.start);
  let reached = 0;
  return sorted.filter(({ start, end, text: after }) => {
    const before = text.slice(start, end);
    const isFree = start >= reached && before !== after && !/[\uFFFB\uFFFC\n]/.test(before);
    if (isFree) reached = Math.max(end, start + (end === start ? 1 : 0));
    return isFree;
  });
}

function isSorted(edits: readonly Edit[]): boolean {
  return edits.every((edit, n) => n === 0 || (edits[n - 1]?.start ?? 0) <= edit.start);
}

/**
 * Applies settled edits. New text belongs to the leaf of the first mark that it replaces; text that is put between two leaves
 * goes to the right one, or to the left one where the right one is locked.
 */
export function applyEdits(flow: Flow, edits: readonly Edit[]): Flow {
  const pieces: string[] = [];
  const ends = [...flow.ends];
  let [at, shift, leaf] = [0, 0, 0];
  for (const { start, end, text } of edits) {
    leaf = shiftEndsBefore(ends, leaf, { start, isInsertion: start === end, flow, shift });
    pieces.push(flow.text.slice(at, start), text);
    // New text stands where the first mark of the old one stood; ends before it stay before.
    const pivot = start + Math.max(0, flow.text.slice(start, end).search(/\S/));
    while (leaf < ends.length - 1 && (flow.ends[leaf] ?? 0) < end) {
      const isBefore = (flow.ends[leaf] ?? 0) <= pivot && pivot > start;
      ends[leaf] = start + shift + (isBefore ? 0 : text.length);
      leaf += 1;
    }
    shift += text.length - (end - start);
    at = end;
  }
  for (; leaf < ends.length; leaf += 1) ends[leaf] = (flow.ends[leaf] ?? 0) + shift;
  pieces.push(flow.text.slice(at));
  return { ...flow, text: pieces.join(''), ends };
}

interface Before {
  readonly start: number;
  readonly isInsertion: boolean;
  readonly flow: Flow;
  readonly shift: number;
}

// Moves on past the leaves that end before an edit, and says which leaf comes next.
function shiftEndsBefore(
  ends: number[],
  from: number,
  { start, isInsertion, flow, shift }: Before,
): number {
  let leaf = from;
  const last = ends.length - 1;
  while (leaf < last && (flow.ends[leaf] ?? 0) <= start) {
    if (isInsertion && (flow.ends[leaf] ?? 0) === start && takesInsertion(flow, leaf)) break;
    ends[leaf] = (flow.ends[leaf] ?? 0) + shift;
    leaf += 1;
  }
  return leaf;
}

// The leaf before the place takes an insertion only where every leaf that begins there is locked.
function takesInsertion({ ends, isLocked }: Flow, leaf: number): boolean {
  if (isLocked[leaf]) return false;
  const at = ends[leaf];
  let next = leaf + 1;
  while (next < ends.length && isLocked[next] && ends[next] === at) next += 1;
  return next >= ends.length || (isLocked[next] ?? false);
}
