import { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import { imposeBooklet } from './impose.ts';
import { finishPrintPdf } from './print-pdf.ts';
import { finishScreenPdf } from './screen-pdf.ts';

/**
 * The three PDFs of a book from the pages of one layout: to read, to print, to print and fold. The printed PDF is read
 * once; each is made from the one before, by what it has less.
 */
export async function finishPdfs(book: Book, pages: Pages): Promise<readonly Edition[]> {
  const pdf = await PDFDocument.load(pages.pdf, { updateMetadata: false, parseSpeed: Infinity });
  const screen = await finishScreenPdf(pdf, book, pages);
  const print = await finishPrintPdf(pdf, book);
  const booklet = await imposeBooklet(pdf, book);
  return [screen, print, booklet];
}
