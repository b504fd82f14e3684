import { PDFName, type PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Cache } from '../model/tools.ts';
import { paintGreysInBlack } from './black.ts';
import { bleedEdges } from '../model/preflight-order.ts';
import { describePrintPdf, dropFromCatalog, saveSame } from './describe.ts';
import { dropNeutralTransparency } from './drop-neutral-transparency.ts';
import { dropUnreachable } from './drop-unreachable.ts';
import { greyImages } from './grey-images.ts';
import { layOnSheets } from './page-sheet.ts';
import { markAsPdfX, minorVersionOf } from './pdf-x.ts';
import { toPoints } from './points.ts';

/**
 * The PDF to print: black and greys in black ink alone, no links, outline, tags or thumbnails, exact boxes, bleed and
 * marks as the book wants them, and as many blank pages at the end as its press wants. Presses refuse annotations and
 * bookmarks (KDP, "Save your manuscript file", topic GYEKAVKMSE23PFTM). Of what the file says of itself title, author
 * and dates are left.
 */
export async function finishPrintPdf(pdf: PDFDocument, book: Book, cache: Cache): Promise<Edition> {
  const { trim, print } = book.settings;
  describePrintPdf(pdf, book);
  stripForPrint(pdf);
  await paintGreysInBlack(pdf, cache);
  await greyImages(pdf, cache);
  dropNeutralTransparency(pdf);
  while (pdf.getPageCount() % print.preset.pages.multipleOf !== 0) pdf.addPage();
  layOnSheets(pdf, {
    trim,
    printedBleedPt: toPoints(print.bleedMm),
    bleed: bleedEdges(print),
    hasMarks: print.marks,
  });
  if (print.standard !== undefined) markAsPdfX(pdf, print.standard, book);
  dropUnreachable(pdf);
  return {
    kind: 'print-pdf',
    name: `${book.slug}-print.pdf`,
    bytes: await saveSame(pdf, minorVersionOf(print.standard)),
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
    'Lang',
    'ViewerPreferences',
    'Metadata',
    'OutputIntents',
  ]);
  for (const page of pdf.getPages()) {
    for (const name of ['Annots', 'StructParents', 'Tabs', 'Thumb'])
      page.node.delete(PDFName.of(name));
  }
}
