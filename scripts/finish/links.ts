import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFString,
  type PDFDocument,
} from 'pdf-lib';
import { noteWord, pageWord } from '../model/named-places.ts';
import { placeScheme, type Pages } from '../model/pages.ts';

/**
 * Makes the links to places of the book, which the browser printed as addresses, lead there (ISO 32000-1, 12.3.2.2).
 * A link to a place that is not in the book is taken away. Every link says where it leads (ISO 14289-1, 7.18.5), one to
 * a place by its page or its note.
 */
export function writeLinks(
  pdf: PDFDocument,
  { places, labels }: Pages,
  { heightPt, language }: LinkOrder,
): void {
  const pages = pdf.getPages();
  for (const page of pages) {
    const links = page.node.Annots();
    for (let n = (links?.size() ?? 0) - 1; n >= 0; n -= 1) {
      const link = links?.lookup(n);
      const id = link instanceof PDFDict ? placeOf(link) : undefined;
      if (!(link instanceof PDFDict)) continue;
      if (id === undefined) describe(link, addressOf(link));
      if (id === undefined) continue;
      const point = places.get(id);
      const target = point && pages[point.pageIndex];
      if (point === undefined || target === undefined) {
        links?.remove(n);
        continue;
      }
      const top = Math.round((heightPt - point.top) * 100) / 100;
      link.delete(PDFName.of('A'));
      describe(link, nameOf(id, labels[point.pageIndex] ?? '', language));
      link.set(
        PDFName.of('Dest'),
        pdf.context.obj([target.ref, PDFName.of('XYZ'), point.left, top, PDFNull]) as PDFArray,
      );
    }
  }
}

/** What links are written with. */
export interface LinkOrder {
  /** Of a page. */
  readonly heightPt: number;
  /** Of the book; BCP 47. */
  readonly language: string;
}

function describe(link: PDFDict, text: string): void {
  link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
}

function nameOf(id: string, label: string, language: string): string {
  const note = /^note-.*-fn(\d+)$/.exec(id)?.[1];
  return note === undefined
    ? `${pageWord(language)} ${label}`.trim()
    : `${noteWord(language)} ${note}`.trim();
}

function placeOf(link: PDFDict): string | undefined {
  const text = addressOf(link);
  return text.startsWith(placeScheme) ? decodeURI(text.slice(placeScheme.length)) : undefined;
}

function addressOf(link: PDFDict): string {
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString
    ? address.decodeText()
    : '';
}
