import { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import type { Cache } from '../model/tools.ts';
import type { BookletPlan } from '../model/booklet.ts';
import { collectLinks } from './collect-links.ts';
import { describePdf } from './describe.ts';
import { makeBooklet, planBookletOf } from './make-booklet.ts';
import { setBoxes } from './boxes.ts';
import { writeLinks } from './links.ts';
import { cutToTrim } from './page-sheet.ts';
import { unmarkPdfX } from './pdf-x.ts';
import { toPoints } from './points.ts';
import { finishPrintPdf } from './print-pdf.ts';
import { finishScreenPdf } from './screen-pdf.ts';
import { takeTree } from './tags/printed-tree.ts';
import { untagPdf } from './tags/untag-pdf.ts';

/** What the PDFs are made with. */
export interface FinishContext {
  readonly cache: Cache;
  /** Told of each PDF as soon as it is made; of the backs of a booklet with its fronts. */
  readonly onEdition: (edition: Edition, fronts?: Edition) => void;
}

/** The PDFs of a book, and how its booklet was planned. */
export interface FinishedPdfs {
  readonly editions: readonly Edition[];
  readonly plan: BookletPlan;
}

/** The pages to read on screen and those to print; often the same. */
export interface PagesToFinish {
  readonly screen: Pages;
  readonly print: Pages;
}

/**
 * The PDFs of a book: to read, to print, to print and fold. Each is made from the one before, by what it has
 * less; where pages for screen and print are the same, the printed PDF is read once.
 */
export async function finishPdfs(
  book: Book,
  pages: PagesToFinish,
  { cache, onEdition }: FinishContext,
): Promise<FinishedPdfs> {
  const { tree, rest } = takeTree(pages.screen.pdf);
  const forScreen = await load(rest);
  const screen = await finishScreenPdf(forScreen, { book, pages: pages.screen, tree, cache });
  onEdition(screen);
  const pdf =
    pages.print === pages.screen ? forScreen : await loadWithLinks(book.settings, pages.print);
  const links = collectLinks(pdf);
  untagPdf(pdf);
  const print = await finishPrintPdf(pdf, book, cache);
  onEdition(print);
  if (book.settings.print.standard !== undefined) unmarkPdfX(pdf);
  cutToTrim(pdf);
  const { trim, booklet: settings } = book.settings;
  const order = { pageCount: pages.print.count, settings, page: trim, sheet: trim.sheet };
  const plan = planBookletOf(pdf, order);
  const describe = (made: PDFDocument) => describePdf(made, book);
  const booklet = await makeBooklet({ pdf, plan, links, name: book.slug, describe });
  for (const [n, made] of booklet.entries()) onEdition(made, booklet[n - 1]);
  return { editions: [screen, print, ...booklet], plan };
}

// Pages of their own have links of their own, which the booklet keeps.
async function loadWithLinks(
  { trim, print, language }: Book['settings'],
  pages: Pages,
): Promise<PDFDocument> {
  const pdf = await load(takeTree(pages.pdf).rest);
  setBoxes(pdf, trim, toPoints(print.bleedMm));
  const heightPt = toPoints(trim.heightMm) + toPoints(print.bleedMm);
  writeLinks(pdf, pages, { heightPt, language });
  return pdf;
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
}
