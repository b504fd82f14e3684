import type { Gutter, PreflightFinding, PreflightOrder } from '../../../model/preflight.ts';
import type { ExaminedPage, Rule } from '../examined.ts';
import type { Box } from '../walk/geometry.ts';

/** Ink may stick out by so much, in points: the boxes of glyphs are larger than their ink. */
const tolerance = 0.5;

/**
 * Nothing but what bleeds stands near the edges, or in the gutter. Text must keep away in any case; pictures and art
 * may run over the trim when the file has a bleed.
 */
export const inkIsInSafeArea: Rule = ({ pages }, order) => {
  const gutter = gutterFor(order.safe.gutters, pages.length);
  return pages.flatMap((page) => faultsOf(page, order, gutter));
};

/** The inner margin that a book of so many pages wants, in points. */
function gutterFor(gutters: readonly Gutter[], count: number): number {
  return (gutters.find(({ upTo }) => count <= upTo) ?? gutters.at(-1))?.pt ?? 0;
}

function faultsOf(
  { number, boxes, look }: ExaminedPage,
  { safe, mayHaveMarks }: PreflightOrder,
  gutter: number,
): readonly PreflightFinding[] {
  const isRecto = number % 2 === 1;
  const inner = Math.max(gutter, safe.outerPt);
  const [left, bottom, right, top] = boxes.trim;
  const area: Box = [
    left + (isRecto ? inner : safe.outerPt),
    bottom + safe.outerPt,
    right - (isRecto ? safe.outerPt : inner),
    top - safe.outerPt,
  ];
  const hasBleed = boxes.bleed[0] < left || boxes.bleed[2] > right;
  return [...look.inkBy].flatMap(([what, box]) => {
    if (what !== 'text' && (hasBleed || mayHaveMarks)) return [];
    const edge = edgeOut(box, area);
    if (edge === undefined) return [];
    const message = `The ${what} stands ${edge.by.toFixed(1)} pt outside the safe area at the ${edge.name}`;
    return [{ rule: 'ink-is-in-safe-area', severity: 'warning', page: number, message } as const];
  });
}

function edgeOut(box: Box, area: Box): { readonly name: string; readonly by: number } | undefined {
  const edges = [
    { name: 'left', by: area[0] - box[0] },
    { name: 'foot', by: area[1] - box[1] },
    { name: 'right', by: box[2] - area[2] },
    { name: 'head', by: box[3] - area[3] },
  ];
  return edges.filter(({ by }) => by > tolerance).sort((a, b) => b.by - a.by)[0];
}
