import type { Gutter, PreflightFinding, PreflightOrder } from '../../../model/preflight.ts';
import type { ExaminedPage, Rule } from '../examined.ts';
import type { Box } from '../walk/geometry.ts';
import type { Ink, Painted } from '../walk/page-look.ts';

/** Ink may stick out by so much, in points: the boxes of glyphs are larger than their ink. */
const tolerance = 0.5;

/**
 * Nothing but what bleeds stands near the edges, or in the gutter. Text must keep away in any case; on pages with a
 * bleed, pictures and art may run to the trim and over it.
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
  { safe }: PreflightOrder,
  gutter: number,
): readonly PreflightFinding[] {
  const isRecto = number % 2 === 1;
  const [left, bottom, right, top] = boxes.trim;
  const hasBleed = boxes.bleed.some(
    (edge, n) => Math.abs(edge - (boxes.trim[n] ?? edge)) > tolerance,
  );
  const outer = hasBleed ? safe.withBleedPt : safe.outerPt;
  const inner = Math.max(gutter, outer);
  const area: Box = [
    left + (isRecto ? inner : outer),
    bottom + outer,
    right - (isRecto ? outer : inner),
    top - outer,
  ];
  const worst = new Map<Painted, Edge>();
  for (const ink of look.ink.values()) {
    const edge = edgeOut(ink, area, hasBleed);
    if (edge !== undefined && edge.by > (worst.get(ink.what)?.by ?? 0)) worst.set(ink.what, edge);
  }
  return [...worst].map(([what, edge]) => {
    const message = `The ${what} stands ${edge.by.toFixed(1)} pt outside the safe area at the ${edge.name}`;
    return { rule: 'ink-is-in-safe-area', severity: 'warning', page: number, message } as const;
  });
}

interface Edge {
  readonly name: string;
  readonly by: number;
}

function edgeOut({ box, reaches }: Ink, area: Box, mayBleed: boolean): Edge | undefined {
  const edges = [
    { name: 'left', by: area[0] - box[0] },
    { name: 'foot', by: area[1] - box[1] },
    { name: 'right', by: box[2] - area[2] },
    { name: 'head', by: box[3] - area[3] },
  ];
  return edges
    .filter(({ by }, n) => by > tolerance && !(mayBleed && reaches[n] === true))
    .sort((a, b) => b.by - a.by)[0];
}
