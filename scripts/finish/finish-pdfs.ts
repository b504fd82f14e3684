import { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import type { Cache } from '../model/tools.ts';
import { imposeBooklet } from './impose.ts';
import { cutToTrim } from './page-sheet.ts';
import { unmarkPdfX } from './pdf-x.ts';
import { finishPrintPdf } from './print-pdf.ts';
import { finishScreenPdf } from './screen-pdf.ts';

/** What the PDFs are made with. */
export interface FinishContext {
  readonly cache: Cache;
  /** Told of each PDF as soon as it is made. */
  readonly onEdition: (edition: Edition) => void;
}

/** The pages to read on screen and those to print; often the same. */
export interface PagesToFinish {
  readonly screen: Pages;
  readonly print: Pages;
}

/**
 * The three PDFs of a book: to read, to print, to print and fold. Each is made from the one before, by what it has
 * less; where pages for screen and print are the same, the printed PDF is read once.
 */
export async function finishPdfs(
  book: Book,
  pages: PagesToFinish,
  { cache, onEdition }: FinishContext,
): Promise<readonly Edition[]> {
  const forScreen = await load(pages.screen);
  const screen = await finishScreenPdf(forScreen, book, pages.screen);
  onEdition(screen);
  const pdf = pages.print === pages.screen ? forScreen : await load(pages.print);
  const print = await finishPrintPdf(pdf, book, cache);
  onEdition(print);
  if (book.settings.print.standard !== undefined) unmarkPdfX(pdf);
  cutToTrim(pdf);
  const booklet = await imposeBooklet(pdf, book);
  onEdition(booklet);
  return [screen, print, booklet];
}

async function load({ pdf }: Pages): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity });
}
