import { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import type { Cache } from '../model/tools.ts';
import { imposeBooklet } from './impose.ts';
import { finishPrintPdf } from './print-pdf.ts';
import { finishScreenPdf } from './screen-pdf.ts';

/** What the PDFs are made with. */
export interface FinishContext {
  readonly cache: Cache;
  /** Told of each PDF as soon as it is made. */
  readonly onEdition: (edition: Edition) => void;
}

/**
 * The three PDFs of a book from the pages of one layout: to read, to print, to print and fold. The printed PDF is read
 * once; each is made from the one before, by what it has less.
 */
export async function finishPdfs(
  book: Book,
  pages: Pages,
  { cache, onEdition }: FinishContext,
): Promise<readonly Edition[]> {
  const pdf = await PDFDocument.load(pages.pdf, { updateMetadata: false, parseSpeed: Infinity });
  const screen = await finishScreenPdf(pdf, book, pages);
  onEdition(screen);
  const print = await finishPrintPdf(pdf, book, cache);
  onEdition(print);
  const booklet = await imposeBooklet(pdf, book);
  onEdition(booklet);
  return [screen, print, booklet];
}
