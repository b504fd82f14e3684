/** Pages on one side of a sheet, left and right as the side is seen; index of the page from 0, or undefined for a blank. */
export interface SheetSide {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** A sheet of paper, printed on both sides. */
export interface Sheet {
  readonly front: SheetSide;
  readonly back: SheetSide;
}

/** Sheets folded into one another, outermost first. */
export interface Signature {
  readonly sheets: readonly Sheet[];
}

/** How the pages of a booklet stand on its sheets. */
export interface BookletPlan {
  readonly signatures: readonly Signature[];
  readonly sheetCount: number;
  /** Blank pages added at the end. */
  readonly blanks: number;
}

/** More sheets than this do not fold into one another well: 24 sheets, 96 pages. */
const mostSheetsInOne = 24;
const sheetsPerSignature = 4;

/**
 * Plans a booklet: one signature, stitched through the fold, up to 96 pages; above that signatures of about four
 * sheets of even thickness, so that none is left with a single sheet.
 *
 * @param pageCount Pages of the book, from 1.
 * @example planBooklet(4).signatures[0].sheets[0] // { front: { left: 3, right: 0 }, back: { left: 1, right: 2 } }
 */
export function planBooklet(pageCount: number): BookletPlan {
  const sheetCount = Math.max(1, Math.ceil(pageCount / 4));
  let next = 0;
  const signatures = balance(sheetCount).map((sheets) => {
    const first = next;
    next += sheets * 4;
    return { sheets: foldedSheets({ first, sheets, pageCount }) };
  });
  return { signatures, sheetCount, blanks: sheetCount * 4 - pageCount };
}

function balance(sheetCount: number): readonly number[] {
  if (sheetCount <= mostSheetsInOne) return [sheetCount];
  const count = Math.ceil(sheetCount / sheetsPerSignature);
  const thin = Math.floor(sheetCount / count);
  const thick = sheetCount - thin * count;
  return Array.from({ length: count }, (_one, n) => (n < thick ? thin + 1 : thin));
}

// Sheet s of k, outermost first: front [last − 2s, 2s + 1], back [2s + 2, last − 2s − 1], counted from 1.
function foldedSheets({
  first,
  sheets,
  pageCount,
}: {
  first: number;
  sheets: number;
  pageCount: number;
}): readonly Sheet[] {
  const page = (numberInSignature: number) => {
    const index = first + numberInSignature - 1;
    return index < pageCount ? index : undefined;
  };
  const last = sheets * 4;
  return Array.from({ length: sheets }, (_one, s) => ({
    front: { left: page(last - 2 * s), right: page(2 * s + 1) },
    back: { left: page(2 * s + 2), right: page(last - 2 * s - 1) },
  }));
}
