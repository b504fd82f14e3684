import {
  mostSheetsInOne,
  type BookletPlan,
  type BookletSettings,
  type Creep,
  type PaperSize,
  type Sheet,
  type Signature,
} from '../model/booklet.ts';

/** What a booklet is planned from. */
export interface BookletOrder {
  readonly pageCount: number;
  readonly settings: BookletSettings;
  readonly page: PaperSize;
  readonly sheet: PaperSize;
  /** White between the fold and the text of the narrowest page; a tenth of the page when it is not known. */
  readonly innerMarginMm?: number | undefined;
}

const sheetsPerSignature = 4;

/** Creep leaves this much white at the fold: less disappears into it when a thick booklet is opened. */
const safeInnerMarginMm = 8;

/**
 * Plans a booklet. Signatures are balanced: none is thicker than another by more than a sheet, and none has a single
 * sheet unless signatures of one sheet are asked for.
 *
 * @example planBooklet({ pageCount: 4, … }).signatures[0].sheets[0] // { front: { left: 3, right: 0 }, back: { left: 1, right: 2 } }
 */
export function planBooklet(order: BookletOrder): BookletPlan {
  const { pageCount, settings, page, sheet } = order;
  const sheetCount = Math.max(1, Math.ceil(pageCount / 4));
  const sizes = balance(sheetCount, mostIn(sheetCount, settings));
  const indexOf = pageAt(order, sheetCount * 4);
  let first = 0;
  const signatures = sizes.map((sheets): Signature => {
    const begin = first;
    first += sheets * 4;
    return { sheets: foldedSheets(sheets, settings, (number) => indexOf(begin + number - 1)) };
  });
  return {
    settings,
    pageCount,
    page,
    sheet,
    signatures,
    sheetCount,
    blanks: sheetCount * 4 - pageCount,
    creep: creepOf(order, Math.max(...sizes)),
    scale: scaleOf(order),
  };
}

function mostIn(sheetCount: number, { sheets }: BookletSettings): number {
  if (sheets === 'saddle') return sheetCount;
  if (sheets === 'auto') return sheetCount <= mostSheetsInOne ? sheetCount : sheetsPerSignature;
  return sheets;
}

function balance(sheetCount: number, most: number): readonly number[] {
  const wanted = Math.ceil(sheetCount / most);
  // Rather a signature one sheet thicker than a lone sheet, which cannot be sewn.
  const count = most === 1 ? wanted : Math.max(1, Math.min(wanted, Math.floor(sheetCount / 2)));
  const thin = Math.floor(sheetCount / count);
  const thick = sheetCount - thin * count;
  return Array.from({ length: count }, (_one, n) => (n < thick ? thin + 1 : thin));
}

// Index of the page that stands at a place of the folded booklet; undefined for a blank.
function pageAt({ pageCount, settings }: BookletOrder, places: number) {
  const isCoverLast = settings.blanks === 'before-back-cover' && pageCount > 1;
  const running = isCoverLast ? pageCount - 1 : pageCount;
  return (place: number): number | undefined => {
    if (isCoverLast && place === places - 1) return pageCount - 1;
    return place < running ? place : undefined;
  };
}

// Sheet s of k, outermost first: front [4k − 2s, 2s + 1], back [2s + 2, 4k − 2s − 1], counted from 1; left and right
// change places when the spine is on the right.
function foldedSheets(
  count: number,
  { binding }: BookletSettings,
  page: (numberInSignature: number) => number | undefined,
): readonly Sheet[] {
  const side = (left: number, right: number) =>
    binding === 'left'
      ? { left: page(left), right: page(right) }
      : { left: page(right), right: page(left) };
  const last = count * 4;
  return Array.from({ length: count }, (_one, s) => ({
    front: side(last - 2 * s, 2 * s + 1),
    back: side(2 * s + 2, last - 2 * s - 1),
  }));
}

function creepOf({ settings, page, innerMarginMm }: BookletOrder, thickest: number): Creep {
  const { caliperMm } = settings.paper;
  const wanted = caliperMm * (thickest - 1);
  const room = Math.max(0, (innerMarginMm ?? page.widthMm / 10) - safeInnerMarginMm);
  const totalMm = Math.min(wanted, room);
  const isLimited = totalMm < wanted;
  const perSheetMm = isLimited ? totalMm / (thickest - 1) : caliperMm;
  return { perSheetMm, totalMm, isLimited };
}

function scaleOf({ settings, page, sheet }: BookletOrder): number {
  if (settings.scale === 'none') return 1;
  const wide = (sheet.widthMm / 2 - settings.marginMm) / page.widthMm;
  const high = (sheet.heightMm - 2 * settings.marginMm) / page.heightMm;
  return Math.min(1, wide, high);
}
