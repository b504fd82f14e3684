import type { PaintedLine } from '../../scripts/verify/measure-lines.ts';

/** Two facing pages whose text goes on and that have no notes; indices of pages are from 0. */
export interface Spread {
  readonly left: number;
  /** Lines that the left and the right page lack at their feet. */
  readonly lacks: readonly [left: number, right: number];
}

const leading = 14.25;

/** Spreads of full pages; those that lack more than two lines end an article, or a figure went over. */
export function fullSpreads(lines: readonly PaintedLine[]): readonly Spread[] {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const text = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const ends = new Map<number, number>();
  const withNotes = new Set<number>();
  for (const { page, size, baseline } of lines) {
    if (size > 0.9 * text) ends.set(page, Math.min(ends.get(page) ?? Infinity, baseline));
    else if (baseline < 200) withNotes.add(page);
  }
  const lowest = Math.min(...ends.values());
  const lackOf = (page: number) => Math.round(((ends.get(page) ?? Infinity) - lowest) / leading);
  const isFull = (page: number) => lackOf(page) <= 2 && !withNotes.has(page);
  return [...ends.keys()]
    .filter((page) => page % 2 === 1 && isFull(page) && isFull(page + 1))
    .map((left) => ({ left, lacks: [lackOf(left), lackOf(left + 1)] }));
}
