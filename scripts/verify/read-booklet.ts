import type { BookletFold } from '../model/booklet-fold.ts';
import type { Halves, OpenPdf } from './read-pdf.ts';
import { refold, type PrintedSheet, type SideHalves } from './refold.ts';

/** A page of a folded booklet, read when it is asked for. */
export interface FoldedPage {
  readonly text: () => Promise<string>;
  /** How near its text comes to the edges of the sheet that it was printed on, in points. */
  readonly edge: () => Promise<number>;
}

/** Printed sides, each read left and right of its middle. */
export type PrintedSides = Pick<OpenPdf, 'count' | 'halvesOf' | 'edgesOf'>;

/** The printed sides of a booklet: of one PDF; or of the fronts and of the backs. */
export interface PrintedBooklet {
  readonly fronts: PrintedSides;
  /** Undefined when the fronts have the backs between them. */
  readonly backs: PrintedSides | undefined;
}

/**
 * Prints a booklet, turns its sheets over and folds them; gives the pages in reading order. With two PDFs, the pile of
 * fronts lies as it came out of the printer, and the backs are printed on it from the top.
 */
export function readFolded(
  { fronts, backs }: PrintedBooklet,
  fold: BookletFold,
): readonly FoldedPage[] {
  const isTurned = fold.flip === 'long';
  const count = backs === undefined ? Math.floor(fronts.count / 2) : fronts.count;
  const sheets = Array.from({ length: count }, (_one, n): PrintedSheet<FoldedPage> => {
    if (backs === undefined)
      return {
        front: halves(fronts, 2 * n),
        back: halves(fronts, 2 * n + 1, isTurned),
      };
    const fed = fold.backs === 'last-first' ? count - 1 - n : n;
    return { front: halves(fronts, n), back: halves(backs, fed, isTurned) };
  });
  return refold(sheets, fold);
}

function halves(sides: PrintedSides, index: number, isTurned = false): SideHalves<FoldedPage> {
  const half = (name: keyof Halves): FoldedPage => ({
    text: async () => (await sides.halvesOf(index, isTurned))[name],
    edge: async () => (await sides.edgesOf(index))[isTurned ? opposite[name] : name],
  });
  return { left: half('left'), right: half('right') };
}

const opposite = { left: 'right', right: 'left' } as const;

/** Where a page of the book stands in the folded booklet, both from 0. */
export function placeInBooklet(
  { blanks, pageCount, signatures }: BookletFold,
  index: number,
): number {
  const places = signatures.reduce((sum, sheets) => sum + sheets * 4, 0);
  const isBackCover = blanks === 'before-back-cover' && index > 0 && index === pageCount - 1;
  return isBackCover ? places - 1 : index;
}
