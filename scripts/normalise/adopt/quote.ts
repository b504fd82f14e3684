import type { Range } from '../desk.ts';
import type { Quotable } from './study.ts';

/**
 * The smallest range of whole words around a range that stands in the text exactly once. Words on the same line are
 * taken first, none outside the bounds, and none that a decision speaks of already. Undefined when there is none.
 *
 * @param bounds The block: a correction cannot hold the end of a paragraph.
 * @example quoteOnce({ start: 4, end: 7 }, quotable('the cat and the dog'), { start: 0, end: 19 }) // { start: 4, end: 7 }
 */
export function quoteOnce(range: Range, quotable: Quotable, bounds: Range): Range | undefined {
  const free = freeAround(range, quotable, bounds);
  if (free === undefined) return undefined;
  let found = wholeWords(range, quotable.text, free);
  for (let step = 0; step < 100; step += 1) {
    const quotation = quotable.text.slice(found.start, found.end);
    const isOnce = quotation.trim() !== '' && quotable.isOnce(quotation);
    if (isOnce && quotation.length >= readable) return found;
    const wider = widen(found, { text: quotable.text, free, step });
    if (wider.start === found.start && wider.end === found.end) return isOnce ? found : undefined;
    found = wider;
  }
  return undefined;
}

// A single letter may stand just once, and says nothing to whoever reads the decision.
const readable = 3;

// Between the decided ranges before and behind; undefined when the range itself was decided about.
function freeAround(range: Range, { taken }: Quotable, bounds: Range): Range | undefined {
  const { start, end } = range;
  if (taken.some((one) => overlaps(one, range))) return undefined;
  return {
    start: Math.max(bounds.start, taken.findLast((one) => one.end <= start)?.end ?? 0),
    end: Math.min(bounds.end, taken.find((one) => one.start >= end)?.start ?? Infinity),
  };
}

/** True when two ranges share a character, or one is a place inside the other. */
export function overlaps(one: Range, { start, end }: Range): boolean {
  return one.start < Math.max(end, start + 1) && one.end > start;
}

function wholeWords({ start, end }: Range, text: string, free: Range): Range {
  let [from, to] = [start, end];
  while (from > free.start && !isSpace(text[from - 1])) from -= 1;
  while (to < free.end && !isSpace(text[to])) to += 1;
  return { start: from, end: to };
}

// Long repetitions want many words: each step takes a few more than the one before.
function widen(
  range: Range,
  { text, free, step }: { text: string; free: Range; step: number },
): Range {
  let found = range;
  for (let n = 0; n <= step / 4; n += 1) {
    const before = wordBefore(found.start, text, free.start);
    const behind = wordBehind(found.end, text, free.end);
    const left = costOf(text.slice(before, found.start), text[before - 1]);
    const right = costOf(text.slice(found.end, behind), text[behind]);
    if (Math.min(left, right) === never) return found;
    const takesBefore = left < right || (left === right && (step + n) % 2 === 1);
    found = takesBefore ? { ...found, start: before } : { ...found, end: behind };
  }
  return found;
}

const never = 3;

// 0 on the same line, 1 over a line end; a word that is broken at a line end is not taken apart, nor put together.
function costOf(added: string, next: string | undefined): number {
  if (added === '' || /[-\u00ad\u2010][ \t]*[\r\n\f]/.test(added)) return never;
  if (/[-\u00ad\u2010]$/.test(added) && /[\r\n\f]/.test(next ?? '')) return 2;
  return /[\r\n\f\v\u0085\u2028\u2029]/.test(added) ? 1 : 0;
}

function wordBefore(from: number, text: string, floor: number): number {
  let at = from;
  while (at > floor && isSpace(text[at - 1])) at -= 1;
  if (at === floor) return from;
  while (at > floor && !isSpace(text[at - 1])) at -= 1;
  return at;
}

function wordBehind(from: number, text: string, ceiling: number): number {
  let at = from;
  while (at < ceiling && isSpace(text[at])) at += 1;
  if (at === ceiling) return from;
  while (at < ceiling && !isSpace(text[at])) at += 1;
  return at;
}

function isSpace(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter);
}

/** The range and as many words before it, at least, as stand there exactly once with it; for places after words. */
export function quoteBefore(end: number, least: number, quotable: Quotable): Range | undefined {
  let start = end;
  for (let words = 1; words < 400; words += 1) {
    const before = wordBefore(start, quotable.text, 0);
    if (before === start) return undefined;
    start = before;
    if (words >= least && quotable.isOnce(quotable.text.slice(start, end))) return { start, end };
  }
  return undefined;
}

/** The range and as many words behind it as make it stand there exactly once; for lines, told by where they start. */
export function quoteBehind(range: Range, quotable: Quotable): Range | undefined {
  let { end } = range;
  for (let words = 0; words < 400; words += 1) {
    if (quotable.isOnce(quotable.text.slice(range.start, end))) return { start: range.start, end };
    const behind = wordBehind(end, quotable.text, quotable.text.length);
    if (behind === end) return undefined;
    end = behind;
  }
  return undefined;
}
