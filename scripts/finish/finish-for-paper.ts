import type { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import type { Cache } from '../model/tools.ts';
import type { BookletPlan } from '../model/booklet.ts';
import { collectLinks } from './collect-links.ts';
import { describeBooklet } from './describe.ts';
import { makeBooklet, planBookletOf } from './make-booklet.ts';
import { setBoxes } from './boxes.ts';
import { writeLinks } from './links.ts';
import { loadPrinted } from './load-printed.ts';
import { cutToTrim } from './page-sheet.ts';
import { unmarkPdfX } from './pdf-x.ts';
import { toPoints } from './points.ts';
import { finishPrintPdf } from './print-pdf.ts';
import { takeTree } from './tags/printed-tree.ts';
import { untagPdf } from './tags/untag-pdf.ts';

/** The PDFs of a book for paper. */
export interface PaperPdfs {
  readonly print: Edition;
  /** Of the booklet. */
  readonly plan: BookletPlan;
  /** Makes the booklet, once: one PDF, or the fronts and the backs. */
  readonly booklet: () => Promise<readonly Edition[]>;
}

/** Finishes the PDF to print, and plans the booklet, which is made of the same pages. */
export async function finishForPaper(book: Book, pages: Pages, cache: Cache): Promise<PaperPdfs> {
  const pdf = await loadWithLinks(book.settings, pages);
  const links = collectLinks(pdf);
  untagPdf(pdf);
  const print = await finishPrintPdf(pdf, book, cache);
  if (book.settings.print.standard !== undefined) unmarkPdfX(pdf);
  cutToTrim(pdf);
  const { trim, booklet: settings } = book.settings;
  const order = { pageCount: pages.count, settings, page: trim, sheet: trim.sheet };
  const plan = planBookletOf(pdf, order);
  const describe = (made: PDFDocument) => describeBooklet(made, book);
  return {
    print,
    plan,
    booklet: async () => makeBooklet({ pdf, plan, links, name: book.slug, describe }),
  };
}

// The booklet keeps the links.
async function loadWithLinks(
  { trim, print, language }: Book['settings'],
  pages: Pages,
): Promise<PDFDocument> {
  const pdf = await loadPrinted(takeTree(pages.pdf).rest);
  setBoxes(pdf, trim, toPoints(print.bleedMm));
  const heightPt = toPoints(trim.heightMm) + toPoints(print.bleedMm);
  writeLinks(pdf, pages, { heightPt, language });
  return pdf;
}
