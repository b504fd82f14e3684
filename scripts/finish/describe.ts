import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import { editionDate } from './edition-date.ts';

/** Writes title, authors, language and dates into a PDF; the dates are the book's, never the clock's. */
export function describePdf(pdf: PDFDocument, { settings, matter }: Book): void {
  const date = editionDate(settings.date);
  pdf.setTitle(settings.title, { showInWindowTitleBar: true });
  pdf.setAuthor(matter.names);
  pdf.setSubject(settings.subtitle);
  if (settings.subjects.length > 0) pdf.setKeywords([settings.subjects.join('; ')]);
  pdf.setCreator('Octavo');
  pdf.setProducer('Octavo, with Paged.js and pdf-lib');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(settings.language));
}

/** Writes into a PDF for a press what it asks for: title, author and dates, and nothing else about the book. */
export function describePrintPdf(pdf: PDFDocument, book: Book): void {
  const about = pdf.context.trailerInfo.Info;
  if (about !== undefined) pdf.context.assign(about as PDFRef, pdf.context.obj({}));
  const date = editionDate(book.settings.date);
  pdf.setTitle(book.settings.title);
  pdf.setAuthor(book.matter.names);
  pdf.setCreator('Octavo');
  pdf.setProducer('Octavo, with Paged.js and pdf-lib');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
}

/**
 * Saves with a file identifier made from the content, so that the same book gives the same bytes.
 *
 * @param minorVersion Of PDF 1; up to 4 there are no object streams (ISO 32000-1, 7.5.7).
 */
export async function saveSame(pdf: PDFDocument, minorVersion = 7): Promise<Uint8Array> {
  const empty = '0'.repeat(32);
  const id = PDFHexString.of(empty);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  const bytes = await pdf.save({ useObjectStreams: minorVersion > 4, objectsPerTick: Infinity });
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // pdf-lib writes 1.7 whatever it is told: "%PDF-1.7".
  written.write(String(minorVersion), 7, 'latin1');
  const digest = createHash('sha256').update(written).digest('hex').slice(0, 32).toUpperCase();
  // The trailer stands at the end, uncompressed.
  for (let count = 0; count < 2; count += 1)
    written.write(digest, written.lastIndexOf(`<${empty}>`) + 1, 'latin1');
  return bytes;
}

/** Removes entries of the catalog. */
export function dropFromCatalog(pdf: PDFDocument, names: readonly string[]): void {
  for (const name of names) pdf.catalog.delete(PDFName.of(name));
}
