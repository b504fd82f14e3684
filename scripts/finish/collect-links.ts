import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import type { LinkTarget, PageLink } from '../model/page-link.ts';
import { namedDestinations, type Destinations } from './named-destinations.ts';
import { moved } from './sheet-geometry.ts';
import { uprightPage, type UprightPage } from './upright-page.ts';

/**
 * The links of a PDF with where they lead: to addresses, and to places of the book, by whatever way the PDF names them
 * (ISO 32000-1, 12.3.2 and 12.6.4). What leads elsewhere, such as into another file, is left out.
 */
export function collectLinks(pdf: PDFDocument): readonly PageLink[] {
  const pages = pdf.getPages();
  const context: Linked = {
    uprights: pages.map(uprightPage),
    indexes: new Map(pages.map((page, n) => [page.ref.toString(), n])),
    named: namedDestinations(pdf),
  };
  return pages.flatMap((page, pageIndex) => {
    const annotations = page.node.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) return [];
    return annotations.asArray().flatMap((_one, n) => {
      const annotation = annotations.lookup(n);
      const link =
        annotation instanceof PDFDict ? readLink(annotation, pageIndex, context) : undefined;
      return link === undefined ? [] : [link];
    });
  });
}

interface Linked {
  readonly uprights: readonly UprightPage[];
  /** By the reference of a page. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly named: Destinations;
}

function readLink(annotation: PDFDict, pageIndex: number, context: Linked): PageLink | undefined {
  if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) return undefined;
  const corners = numbersOf(annotation.lookup(PDFName.of('Rect')));
  const target = targetOf(annotation, context);
  const upright = context.uprights[pageIndex];
  const [x1, y1, x2, y2] = corners;
  if (target === undefined || upright === undefined || x1 === undefined || y1 === undefined)
    return undefined;
  const one = moved(upright.matrix, x1, y1);
  const other = moved(upright.matrix, x2 ?? x1, y2 ?? y1);
  return {
    pageIndex,
    left: Math.min(one[0], other[0]),
    bottom: Math.min(one[1], other[1]),
    right: Math.max(one[0], other[0]),
    top: Math.max(one[1], other[1]),
    target,
  };
}

function targetOf(annotation: PDFDict, context: Linked): LinkTarget | undefined {
  const action = annotation.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict))
    return destinationOf(annotation.lookup(PDFName.of('Dest')), context);
  const kind = action.lookup(PDFName.of('S'));
  if (kind === PDFName.of('GoTo')) return destinationOf(action.lookup(PDFName.of('D')), context);
  const uri = action.lookup(PDFName.of('URI'));
  const isAddress = uri instanceof PDFString || uri instanceof PDFHexString;
  return kind === PDFName.of('URI') && isAddress ? { uri: uri.decodeText() } : undefined;
}

function destinationOf(written: PDFObject | undefined, context: Linked): LinkTarget | undefined {
  const explicit = written instanceof PDFArray ? written : context.named(written);
  if (explicit === undefined) return undefined;
  const pageIndex = context.indexes.get(String(explicit.get(0)));
  const upright = pageIndex === undefined ? undefined : context.uprights[pageIndex];
  if (pageIndex === undefined || upright === undefined) return undefined;
  if (explicit.lookup(1) !== PDFName.of('XYZ')) return { pageIndex, left: 0, top: undefined };
  const [x, y] = [numberOf(explicit.lookup(2)), numberOf(explicit.lookup(3))];
  if (y === undefined) return { pageIndex, left: 0, top: undefined };
  const [left, top] = moved(upright.matrix, x ?? upright.box[0], y);
  return { pageIndex, left, top };
}

function numbersOf(array: PDFObject | undefined): readonly number[] {
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().flatMap((_one, n) => numberOf(array.lookup(n)) ?? []);
}

function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
