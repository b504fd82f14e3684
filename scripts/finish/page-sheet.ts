import { PDFArray, PDFName, type PDFDocument, type PDFPage } from 'pdf-lib';
import type { BleedEdges } from '../model/preflight.ts';
import type { Trim } from '../model/settings.ts';
import { toPoints } from './points.ts';

/** How the pages of a print PDF lie on their sheets; lengths in points. */
export interface SheetOrder {
  readonly trim: Trim;
  /** That was printed around the pages, the same on all edges. */
  readonly printedBleedPt: number;
  /** That is wanted: no more than was printed. */
  readonly bleed: BleedEdges;
  readonly hasMarks: boolean;
}

/** Crop marks: so long, so far from the trim when there is less bleed, and so thick. */
const [markLength, leastOffset, markWidth] = [14, 9, 0.25];

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Room for the marks outside the bleed. */
  readonly slug: number;
}

/**
 * Puts every page on its sheet: the trim where the bleed and the marks leave it, the lower left corner of the sheet at
 * the origin, boxes for media, crop, bleed and trim (ISO 32000-1, 14.11.2). Marks stand outside the bleed.
 */
export function layOnSheets(pdf: PDFDocument, order: SheetOrder): void {
  const { trim, bleed, hasMarks, printedBleedPt } = order;
  const [width, height] = [toPoints(trim.widthMm), toPoints(trim.heightMm)];
  const widest = Math.max(bleed.outer, bleed.inner, bleed.top, bleed.bottom);
  const slug = hasMarks ? Math.max(widest, leastOffset) - widest + markLength : 0;
  const frames = [true, false].map((isRecto) => ({
    width,
    height,
    left: isRecto ? bleed.inner : bleed.outer,
    right: isRecto ? bleed.outer : bleed.inner,
    bottom: bleed.bottom,
    top: bleed.top,
    slug,
  }));
  for (const [side, frame] of frames.entries()) {
    const pages = pdf.getPages().filter((_page, n) => n % 2 === side);
    for (const page of pages) setFrame(page, frame);
    const [x, y] = [frame.slug + frame.left, frame.slug + frame.bottom];
    const move = [round(x - printedBleedPt), round(y - printedBleedPt)] as const;
    const marks = hasMarks ? drawMarks(frame, widest) : '';
    wrapContent(pdf, pages, { move, after: marks });
  }
}

function setFrame(page: PDFPage, { width, height, left, right, bottom, top, slug }: Frame): void {
  const [bleedWidth, bleedHeight] = [width + left + right, height + bottom + top];
  page.setMediaBox(0, 0, round(bleedWidth + 2 * slug), round(bleedHeight + 2 * slug));
  page.setCropBox(0, 0, round(bleedWidth + 2 * slug), round(bleedHeight + 2 * slug));
  page.setBleedBox(slug, slug, round(bleedWidth), round(bleedHeight));
  page.setTrimBox(round(slug + left), round(slug + bottom), width, height);
}

// Two at each corner, clear of the bleed.
function drawMarks({ width, height, left, bottom, slug }: Frame, widestBleed: number): string {
  const offset = Math.max(widestBleed, leastOffset);
  const [x0, y0] = [slug + left, slug + bottom];
  const lines = [x0, x0 + width].flatMap((x, right) =>
    [y0, y0 + height].flatMap((y, upper) => {
      const [dx, dy] = [right === 1 ? 1 : -1, upper === 1 ? 1 : -1];
      const far = offset + markLength;
      return [
        `${round(x + dx * offset)} ${round(y)} m ${round(x + dx * far)} ${round(y)} l S`,
        `${round(x)} ${round(y + dy * offset)} m ${round(x)} ${round(y + dy * far)} l S`,
      ];
    }),
  );
  return `q 0 G ${markWidth} w ${lines.join(' ')} Q`;
}

interface Wrapping {
  readonly move: readonly [number, number];
  readonly after: string;
}

// The same two streams stand around the content of all pages.
function wrapContent(
  pdf: PDFDocument,
  pages: readonly PDFPage[],
  { move: [x, y], after }: Wrapping,
): void {
  if (x === 0 && y === 0 && after === '') return;
  const { context } = pdf;
  const before = context.register(context.flateStream(`q 1 0 0 1 ${x} ${y} cm\n`));
  const behind = context.register(context.flateStream(`\nQ\n${after}`));
  for (const { node } of pages) {
    const written = node.get(PDFName.of('Contents'));
    const contents = written === undefined ? undefined : context.lookup(written);
    const parts = contents instanceof PDFArray ? contents.asArray() : [written];
    const all = [before, ...parts.filter((part) => part !== undefined), behind];
    node.set(PDFName.of('Contents'), context.obj(all));
  }
}

/** Takes the pages off their sheets again: back to the trim, at the origin. What they paint stays. */
export function cutToTrim(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const { x, y, width, height } = page.getTrimBox();
    wrapContent(pdf, [page], { move: [round(-x), round(-y)], after: '' });
    page.setMediaBox(0, 0, width, height);
    page.setCropBox(0, 0, width, height);
    page.setBleedBox(0, 0, width, height);
    page.setTrimBox(0, 0, width, height);
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
