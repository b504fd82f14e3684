import type { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import { setBoxes } from './boxes.ts';
import { describePdf, saveSame } from './describe.ts';
import { writeLinks } from './links.ts';
import { writeOutline } from './outline.ts';
import { writePageLabels } from './page-labels.ts';
import { toPoints } from './points.ts';

/** The PDF to read on screen: tags as printed, links, exact boxes, metadata, outline and page labels. */
export async function finishScreenPdf(
  pdf: PDFDocument,
  book: Book,
  pages: Pages,
): Promise<Edition> {
  setBoxes(pdf, book.settings.trim);
  describePdf(pdf, book);
  writeLinks(pdf, pages, toPoints(book.settings.trim.heightMm));
  writeOutline(pdf, pages.outline);
  writePageLabels(pdf, pages.labels);
  return {
    kind: 'screen-pdf',
    name: `${book.slug}.pdf`,
    bytes: await saveSame(pdf),
    pages: pdf.getPageCount(),
  };
}
