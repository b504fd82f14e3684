import type { Side } from './mark.ts';

/** What it costs to read a mark in a role by what stands beside it; 0 is what a typesetter expects, 10 is absurd. */
export type CostBySide = Readonly<Record<Side, number>>;

/** No reading of a mark may cost more; left unread, a mark costs this. */
export const absurd = 10;

export const openAfter: CostBySide = {
  edge: 0,
  space: 0,
  opening: 0,
  dash: 0,
  slash: 0,
  ellipsis: 1,
  other: 1,
  note: 3,
  object: 3,
  stop: 4,
  closing: 4,
  letter: 8,
  digit: 8,
};

export const openBefore: CostBySide = {
  letter: 0,
  digit: 0,
  object: 0,
  opening: 0,
  other: 0,
  ellipsis: 0.5,
  stop: 1,
  dash: 1,
  slash: 1,
  note: 9,
  space: 6,
  closing: 9,
  edge: 12,
};

export const closeAfter: CostBySide = {
  letter: 0,
  digit: 0,
  stop: 0,
  ellipsis: 0,
  closing: 0,
  note: 0,
  object: 0,
  dash: 0.5,
  other: 0.5,
  slash: 1,
  space: 6,
  opening: 7,
  edge: 12,
};

export const closeBefore: CostBySide = {
  edge: 0,
  space: 0,
  stop: 0,
  ellipsis: 0,
  closing: 0,
  dash: 0,
  slash: 0,
  note: 0,
  object: 1,
  opening: 0.5,
  other: 0.5,
  digit: 4,
  letter: 6,
};
