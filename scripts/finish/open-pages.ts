import { PDFDocument } from 'pdf-lib';
import type { PaperSize } from '../model/booklet.ts';
import { pageSizeOf } from '../model/paper-sizes.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { toMillimetres } from './points.ts';
import { uprightPage } from './upright-page.ts';

/** A PDF opened, all of whose pages have one size. */
export interface OpenPages {
  readonly pdf: PDFDocument;
  readonly page: PaperSize;
}

/** Pages may differ by this much and still count as of one size. */
const toleranceMm = 0.5;

/**
 * Opens any PDF to be imposed. Reports `pdf-is-readable` when it is none, is encrypted or has no pages, and
 * `pages-have-one-size` with the first page that differs; then gives undefined.
 */
export async function openPages(
  file: string,
  bytes: Uint8Array,
  report: Report,
): Promise<OpenPages | undefined> {
  const wrong = (rule: string, message: string, hint: string) => {
    report({ rule, severity: 'error', place: startOf(file), message, hint });
    return undefined;
  };
  const opened = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity })
    .then((pdf) => ({ pdf, sizes: pdf.getPages().map(sizeOf) }))
    .catch(whyNot);
  if (typeof opened === 'string')
    return wrong(
      'pdf-is-readable',
      `Cannot read the PDF: ${opened}`,
      'print it into a new PDF, and use that',
    );
  const { pdf, sizes } = opened;
  const [first] = sizes;
  if (first === undefined)
    return wrong('pdf-is-readable', 'The PDF has no pages', 'choose another file');
  const odd = sizes.findIndex((size) => differs(size, first));
  if (odd < 0) return { pdf, page: pageSizeOf(...first) };
  const message = `Page 1 is ${inWords(first)}, page ${odd + 1} is ${inWords(sizes[odd] ?? first)}`;
  return wrong('pages-have-one-size', message, 'make all pages of one size, or impose them apart');
}

type Size = readonly [widthMm: number, heightMm: number];

function sizeOf(page: Parameters<typeof uprightPage>[0]): Size {
  const { widthPt, heightPt } = uprightPage(page);
  return [toMillimetres(widthPt), toMillimetres(heightPt)];
}

function differs(one: Size, other: Size): boolean {
  return one.some((mm, n) => Math.abs(mm - (other[n] ?? 0)) > toleranceMm);
}

function inWords(size: Size): string {
  return `${size.map((mm) => mm.toFixed(1)).join(' × ')} mm`;
}

function whyNot(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/encrypted/i.test(said)) return 'it is encrypted';
  return /header|No PDF/i.test(said) ? 'it is no PDF' : 'its structure is damaged';
}
