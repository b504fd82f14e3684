import { PDFName, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import { editionDate } from './edition-date.ts';
import { writePdf } from './write-pdf.ts';

/** What made the PDFs. */
export const [pdfCreator, pdfProducer] = ['Octavo', 'Octavo, with Paged.js and pdf-lib'] as const;

/** Writes title, authors, language and dates into a PDF; the dates are the book's, never the clock's. */
export function describePdf(
  pdf: PDFDocument,
  { settings, matter }: Pick<Book, 'settings' | 'matter'>,
): void {
  const date = editionDate(settings.date);
  pdf.setTitle(settings.title, { showInWindowTitleBar: true });
  pdf.setAuthor(matter.names);
  pdf.setSubject(settings.subtitle);
  if (settings.subjects.length > 0) pdf.setKeywords([settings.subjects.join('; ')]);
  pdf.setCreator(pdfCreator);
  pdf.setProducer(pdfProducer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(settings.language));
}

/** Writes into a PDF for a press what it asks for: title, author and dates, and nothing else about the book. */
export function describePrintPdf(pdf: PDFDocument, book: Pick<Book, 'settings' | 'matter'>): void {
  const about = pdf.context.trailerInfo.Info;
  if (about !== undefined) pdf.context.assign(about as PDFRef, pdf.context.obj({}));
  const date = editionDate(book.settings.date);
  pdf.setTitle(book.settings.title);
  pdf.setAuthor(book.matter.names);
  pdf.setCreator(pdfCreator);
  pdf.setProducer(pdfProducer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
}

/** Writes title, author, language and dates into a booklet; what else is said about the book stays in the screen PDF. */
export function describeBooklet(pdf: PDFDocument, book: Pick<Book, 'settings' | 'matter'>): void {
  describePrintPdf(pdf, book);
  pdf.setTitle(book.settings.title, { showInWindowTitleBar: true });
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(book.settings.language));
}

/**
 * Saves: the same book gives the same bytes.
 *
 * @param minorVersion Of PDF 1; up to 4 there are no object streams.
 */
export async function saveSame(pdf: PDFDocument, minorVersion = 7): Promise<Uint8Array> {
  // What is drawn or embedded is not among the objects before.
  await pdf.flush();
  return writePdf(pdf, minorVersion);
}

/** Removes entries of the catalog. */
export function dropFromCatalog(pdf: PDFDocument, names: readonly string[]): void {
  for (const name of names) pdf.catalog.delete(PDFName.of(name));
}
