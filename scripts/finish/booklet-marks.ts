import type { BookletPlan } from '../model/booklet.ts';
import { toPoints } from './points.ts';
import { isTurned, sheetPoints, written, type SidePlace } from './sheet-geometry.ts';

/** A side of a sheet with the signature it belongs to. */
export interface MarkedSide extends SidePlace {
  /** From 0. */
  readonly signature: number;
  readonly isOutermost: boolean;
  readonly isInnermost: boolean;
}

const tickMm = 4;
/** Above 0.25 pt, so that any printer shows it. */
const hairline = 0.3;
const stapleMm = 8;
const collation = { widthMm: 2, heightMm: 5, topMm: 30, steps: 16 };

/**
 * Operators that draw the marks of a side, all of them on the fold, in black ink only, never nearer to the edge of the
 * paper than the printer prints: where to fold (head and foot of the side that lies on top when the sheets are folded:
 * the innermost), where to staple (outermost, from outside) or to sew (innermost), and on the spine of each signature a
 * bar, one step lower than on the one before, that shows a signature in the wrong place. Empty when there is nothing.
 */
export function marksOf(plan: BookletPlan, side: MarkedSide): string {
  if (!plan.settings.marks) return '';
  const isOutside = side.isOutermost && !side.isBack;
  const isInside = side.isInnermost && side.isBack;
  const isSewn = plan.signatures.length > 1;
  const drawn = [
    ...(isInside ? foldTicks(plan) : []),
    ...(isOutside && !isSewn ? staples(plan) : []),
    ...(isInside && isSewn ? sewingHoles(plan) : []),
  ];
  const bars = isOutside && isSewn ? [collationBar(plan, side.signature)] : [];
  if (drawn.length + bars.length === 0) return '';
  const { width, height } = sheetPoints(plan);
  const turn = isTurned(plan, side) ? `-1 0 0 -1 ${written([width, height])} cm ` : '';
  return `q ${turn}${hairline} w 0 G 0 g ${[...drawn, ...bars].join(' ')} Q`;
}

// Heights from the foot of the page: a quarter and three quarters.
function staplesMm(pageHeightMm: number): readonly [number, number] {
  return [pageHeightMm / 4, (pageHeightMm * 3) / 4];
}

// Heights from the foot of the page: kettle stitches near the ends, the others between them.
function sewingHolesMm(pageHeightMm: number): readonly number[] {
  return [0.08, 0.3, 0.5, 0.7, 0.92].map((share) => pageHeightMm * share);
}

function foldTicks(plan: BookletPlan): readonly string[] {
  const { height } = sheetPoints(plan);
  const margin = toPoints(plan.settings.marginMm);
  const tick = toPoints(tickMm);
  return [
    upright(plan, margin, margin + tick),
    upright(plan, height - margin - tick, height - margin),
  ];
}

function staples(plan: BookletPlan): readonly string[] {
  const half = toPoints(stapleMm / 2);
  return onPage(plan, staplesMm(plan.page.heightMm)).map((y) => upright(plan, y - half, y + half));
}

function sewingHoles(plan: BookletPlan): readonly string[] {
  const { foldX } = sheetPoints(plan);
  const half = toPoints(1);
  return onPage(plan, sewingHolesMm(plan.page.heightMm)).map(
    (y) => `${written([foldX - half, y])} m ${written([foldX + half, y])} l S`,
  );
}

function collationBar(plan: BookletPlan, signature: number): string {
  const { foldX, height } = sheetPoints(plan);
  const [width, bar] = [toPoints(collation.widthMm), toPoints(collation.heightMm)];
  const steps = Math.min(
    collation.steps,
    Math.floor((height - 2 * toPoints(collation.topMm)) / bar),
  );
  const top = height - toPoints(collation.topMm) - (signature % Math.max(1, steps)) * bar;
  return `${written([foldX - width / 2, top - bar, width, bar])} re f`;
}

function upright(plan: BookletPlan, from: number, to: number): string {
  const { foldX } = sheetPoints(plan);
  return `${written([foldX, from])} m ${written([foldX, to])} l S`;
}

function onPage(plan: BookletPlan, heightsMm: readonly number[]): readonly number[] {
  const foot = (plan.sheet.heightMm - plan.page.heightMm * plan.scale) / 2;
  return heightsMm.map((mm) => toPoints(foot + mm * plan.scale));
}
