import type { PDFDocument } from 'pdf-lib';
import type { Edition } from '../model/edition.ts';
import { setBoxes } from './boxes.ts';
import { describePdf, saveSame } from './describe.ts';
import { writeLinks } from './links.ts';
import { writeOutline } from './outline.ts';
import { writePageLabels } from './page-labels.ts';
import { toPoints } from './points.ts';
import { tagPdf, type TagOrder } from './tags/tag-pdf.ts';

/** The PDF to read on screen, PDF/UA-1 and PDF/A-2a: tags, links, exact boxes, metadata, outline and page labels. */
export async function finishScreenPdf(pdf: PDFDocument, order: TagOrder): Promise<Edition> {
  const { book, pages } = order;
  setBoxes(pdf, book.settings.trim);
  describePdf(pdf, book);
  writeLinks(pdf, pages, {
    heightPt: toPoints(book.settings.trim.heightMm),
    language: book.settings.language,
  });
  await tagPdf(pdf, order);
  writeOutline(pdf, pages.outline);
  writePageLabels(pdf, pages.labels);
  return {
    kind: 'screen-pdf',
    name: `${book.slug}.pdf`,
    bytes: await saveSame(pdf),
    pages: pdf.getPageCount(),
  };
}
