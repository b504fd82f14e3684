import { closeAfter, closeBefore, openAfter, openBefore } from '../marks/costs.ts';
import { elisionOf } from './apostrophes.ts';
import type { Mark } from '../marks/mark.ts';
import { settleMarks } from '../marks/settle-marks.ts';
import { writeMarks } from '../marks/write-marks.ts';
import type { House, Rule } from '../rule.ts';

/**
 * Quotation marks pair and alternate by level. Which mark opens, closes or is an apostrophe or a prime is read from
 * the whole paragraph: of all readings in which the marks nest, the one that costs least. A mark without a partner
 * is left as it is and reported. (Chicago Manual of Style 18, 6.123–6.125 and 12.28; New Hart's Rules 9.2;
 * Imprimerie nationale, "Guillemets"; Duden, K 7–12.)
 */
export const quotationMarks: Rule = {
  id: 'quotation-marks-pair',
  wants: /["“”„‟«»'‘’‚‛‹›`´]|,,|<</,
  prepare: (house) => (text, around) => {
    const { marks, cost } = settleMarks(text, house, around);
    // A stop after a space may come to stand before a mark of another kind.
    const isDoubtful = cost >= doubtful || /[ \u00A0\u202F][,.;:!?]/.test(text);
    return { ...writeMarks(marks, house, around), isDoubtful };
  },
};

// From this cost on a reading is looked at again.
const doubtful = 2;

/** What it costs to read a mark as opening a quotation. */
export function costOfOpening(mark: Mark, house: House): number {
  const { openers, closers } = house.locale;
  const isBackward =
    !mark.isStraight && closers.includes(mark.char) && !openers.includes(mark.char);
  const isSpaced = mark.after === 'space' && !mark.isStraight && !isBackward;
  const shape = isBackward ? 3 : 0;
  const elision =
    mark.isSingle && mark.isLast ? { none: 0, perhaps: 2.5, sure: 4 }[elisionOf(mark, house)] : 0;
  if (mark.after === 'space' && /letter|digit|stop|closing|note/.test(mark.before)) return Infinity;
  return shape + elision + openAfter[mark.before] + (isSpaced ? 2.5 : openBefore[mark.after]);
}

/** What it costs to read a mark as closing a quotation. */
export function costOfClosing(mark: Mark, house: House): number {
  const { openers, closers } = house.locale;
  const isBackward =
    !mark.isStraight && openers.includes(mark.char) && !closers.includes(mark.char);
  const isSpaced = mark.before === 'space' && !mark.isStraight && !isBackward;
  if (mark.before === 'space' && /letter|digit/.test(mark.after)) return Infinity;
  // The figure of a note after a stop: '… of peace."12'.
  const isBeforeNote = mark.after === 'digit' && mark.before === 'stop';
  // "the kids' toys" looks like the end of a quotation.
  const possessive = mark.isSingle && mayBePossessive(mark) ? 1 : 0;
  const after = isBeforeNote ? 1 : closeBefore[mark.after];
  return (isBackward ? 3 : 0) + possessive + after + (isSpaced ? 2.5 : closeAfter[mark.before]);
}

function mayBePossessive({ left, right }: Mark): boolean {
  return /s$/.test(left) && /^ \p{Ll}/u.test(right);
}
