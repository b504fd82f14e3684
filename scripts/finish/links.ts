import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFString,
  type PDFDocument,
} from 'pdf-lib';
import { placeScheme, type Pages } from '../model/pages.ts';

/**
 * Makes the links to places of the book, which the browser printed as addresses, lead there (ISO 32000-1, 12.3.2.2).
 * A link to a place that is not in the book is taken away.
 *
 * @param height Of a page, in points.
 */
export function writeLinks(pdf: PDFDocument, { places }: Pages, height: number): void {
  const pages = pdf.getPages();
  for (const page of pages) {
    const links = page.node.Annots();
    for (let n = (links?.size() ?? 0) - 1; n >= 0; n -= 1) {
      const link = links?.lookup(n);
      const id = link instanceof PDFDict ? placeOf(link) : undefined;
      if (!(link instanceof PDFDict) || id === undefined) continue;
      const point = places.get(id);
      const target = point && pages[point.pageIndex];
      if (point === undefined || target === undefined) {
        links?.remove(n);
        continue;
      }
      const top = Math.round((height - point.top) * 100) / 100;
      link.delete(PDFName.of('A'));
      link.set(
        PDFName.of('Dest'),
        pdf.context.obj([target.ref, PDFName.of('XYZ'), point.left, top, PDFNull]) as PDFArray,
      );
    }
  }
}

function placeOf(link: PDFDict): string | undefined {
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  const text =
    address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
  return text.startsWith(placeScheme) ? decodeURI(text.slice(placeScheme.length)) : undefined;
}
