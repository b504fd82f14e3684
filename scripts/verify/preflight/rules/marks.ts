import type { PreflightFinding } from '../../../model/preflight.ts';
import { inPoints, onPages, type Rule } from '../examined.ts';

/** Nothing is see-through: presses flatten it, each in its own way. */
export const nothingIsSeeThrough: Rule = (examined) =>
  onPages(examined, { rule: 'nothing-is-see-through', severity: 'warning' }, ({ look }) =>
    look.seeThrough.size > 0 ? `See-through: ${[...look.seeThrough].sort().join(', ')}` : undefined,
  );

/** Lines are thick enough to be printed. */
export const linesAreThickEnough: Rule = (examined, { thinnestLinePt }) =>
  onPages(examined, { rule: 'line-is-thick-enough', severity: 'warning' }, ({ look }) =>
    look.thinnestLinePt < thinnestLinePt - 0.001
      ? `A line is ${inPoints(look.thinnestLinePt)} thin; ${inPoints(thinnestLinePt)} is the least`
      : undefined,
  );

/** Type is large enough to be printed, and read. */
export const typeIsLargeEnough: Rule = (examined, { smallestTypePt }) =>
  onPages(examined, { rule: 'type-is-large-enough', severity: 'warning' }, ({ look }) =>
    look.smallestTypePt < smallestTypePt - 0.01
      ? `Type is as small as ${inPoints(look.smallestTypePt)}; ${inPoints(smallestTypePt)} is the least`
      : undefined,
  );

/** All text is seen: presses refuse what is hidden. */
export const textIsSeen: Rule = (examined) =>
  onPages(examined, { rule: 'text-is-seen', severity: 'warning' }, ({ look }) =>
    look.hasUnseenText ? 'There is text that is not seen' : undefined,
  );

/** The content of every page can be read. */
export const pagesAreReadable: Rule = (examined) =>
  onPages(examined, { rule: 'page-is-readable', severity: 'error' }, ({ look }) =>
    look.isDamaged ? 'The content of the page is damaged' : undefined,
  );

/** What is said of a file that is no PDF, or whose structure is damaged. */
export const unreadable: PreflightFinding = {
  rule: 'page-is-readable',
  severity: 'error',
  message: 'The file cannot be read as a PDF',
  hint: 'make it again with the program that wrote it',
};
