import { PDFName, type PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Cache } from '../model/tools.ts';
import { paintGreysInBlack } from './black.ts';
import { setBoxes } from './boxes.ts';
import { describePdf, dropFromCatalog, saveSame } from './describe.ts';
import { dropNeutralTransparency } from './drop-neutral-transparency.ts';
import { dropUnreachable } from './drop-unreachable.ts';
import { greyImages } from './grey-images.ts';

/**
 * The PDF to print: black in K only, no links, outline, tags or thumbnails, exact boxes, an even number of pages.
 * Presses refuse annotations and bookmarks (KDP, "Save your manuscript file", topic GYEKAVKMSE23PFTM).
 */
export async function finishPrintPdf(pdf: PDFDocument, book: Book, cache: Cache): Promise<Edition> {
  setBoxes(pdf, book.settings.trim);
  describePdf(pdf, book);
  stripForPrint(pdf);
  await paintGreysInBlack(pdf, cache);
  await greyImages(pdf, cache);
  dropNeutralTransparency(pdf);
  if (pdf.getPageCount() % 2 === 1) addBlankPage(pdf, book);
  dropUnreachable(pdf);
  return {
    kind: 'print-pdf',
    name: `${book.slug}-print.pdf`,
    bytes: await saveSame(pdf),
    pages: pdf.getPageCount(),
  };
}

function stripForPrint(pdf: PDFDocument): void {
  dropFromCatalog(pdf, [
    'StructTreeRoot',
    'MarkInfo',
    'Outlines',
    'Names',
    'Dests',
    'PageLabels',
    'PageMode',
    'OpenAction',
  ]);
  for (const page of pdf.getPages()) {
    for (const name of ['Annots', 'StructParents', 'Tabs', 'Thumb'])
      page.node.delete(PDFName.of(name));
  }
}

function addBlankPage(pdf: PDFDocument, { settings }: Book): void {
  pdf.addPage();
  setBoxes(pdf, settings.trim);
}
