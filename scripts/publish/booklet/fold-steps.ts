import type { BookletPlan } from '../../model/booklet.ts';
import { countOf } from './wording.ts';

/** More sheets than these are hard to fold in one go. */
const mostFoldedAtOnce = 8;
/** More sheets than these are more than a home stapler takes. */
const mostStapled = 15;

/** How to fold the printed sheets. */
export function foldSteps(plan: BookletPlan): readonly string[] {
  const { signatures, sheetCount, settings } = plan;
  const ticks = settings.marks
    ? ' Ticks at the head and the foot of the middle pages show the line.'
    : '';
  if (signatures.length > 1) return foldedSignatures(plan, ticks);
  const many =
    sheetCount > mostFoldedAtOnce
      ? [
          `${sheetCount} sheets are many for one fold: fold them in lots of about five, then put the lots into one another, in order.`,
        ]
      : [];
  return [
    'Leave the sheets in the order in which they were printed, and knock the pile even.',
    `Lay the pile down with page 1 underneath, and fold it once across the middle, so that page 1 comes to stand outside.${ticks} Press the fold flat with a ruler or the back of a spoon.`,
    ...many,
  ];
}

function foldedSignatures(plan: BookletPlan, ticks: string): readonly string[] {
  const sizes = plan.signatures.map(({ sheets }) => sheets.length);
  const thick = sizes.filter((size) => size === sizes[0]).length;
  const last = sizes.at(-1) ?? 0;
  const piles = (count: number, size: number) =>
    `${countOf(count, 'pile')} of ${countOf(size, 'sheet')}`;
  const counts = [
    piles(thick, sizes[0] ?? 0),
    ...(thick === sizes.length ? [] : [piles(sizes.length - thick, last)]),
  ].join(', then ');
  const bars = plan.settings.marks
    ? ' The black bars on the spines make a staircase that goes down without a gap.'
    : '';
  return [
    `Count the sheets off, in the order in which they were printed, into ${counts}. Each pile is a signature.`,
    `Fold every pile by itself, with its first page outside.${ticks} Press the folds flat.`,
    `Lay the signatures on one another, the first on top.${bars}`,
  ];
}

/** How to fasten the folded sheets at the spine. */
export function fastenSteps(plan: BookletPlan): readonly string[] {
  const { signatures, sheetCount, page, scale, settings } = plan;
  if (signatures.length > 1) return sewingSteps(plan);
  const quarter = ((page.heightMm * scale) / 4).toFixed(1).replace(/\.0$/, '');
  const marked = settings.marks ? ', where the short dashes are' : '';
  const steps = [
    'Open the booklet in the middle and lay it on cardboard, page 1 upwards.',
    `Staple twice through the fold, from outside: ${quarter} mm from the head and ${quarter} mm from the foot of the pages${marked}. Turn it over and bend the staples flat.`,
  ];
  if (sheetCount > mostStapled)
    steps.push(
      `${sheetCount} sheets are more than most staplers take: sew through the fold instead, with three holes, a bookbinder’s pamphlet stitch.`,
    );
  return steps;
}

function sewingSteps({ settings }: BookletPlan): readonly string[] {
  const holes = settings.marks
    ? 'at the five short lines across the fold of its middle pages'
    : 'in five places, at the same heights in all';
  return [
    `Pierce each signature through the fold ${holes}.`,
    'Sew with strong thread: in at the first hole, out at the next, along the fold to the last; step over into the next signature and sew back. At each end, loop the thread around the stitch of the signature before, and knot it.',
    'Press the spine between two boards, brush it with white glue, and lay a cover of card around it.',
  ];
}
