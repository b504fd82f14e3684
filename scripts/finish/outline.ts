import {
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFDict,
  type PDFDocument,
  type PDFRef,
} from 'pdf-lib';
import type { OutlineEntry } from '../model/pages.ts';

interface Node {
  readonly entry: OutlineEntry;
  readonly children: Node[];
}

/**
 * Writes the outline (bookmarks) of a PDF; the levels nest as they come (ISO 32000-1, 12.3.3), and each entry leads to
 * the place of its heading.
 */
export function writeOutline(
  pdf: PDFDocument,
  entries: readonly OutlineEntry[],
  heightPt: number,
): void {
  const roots = nest(entries);
  if (roots.length === 0) return;
  const ref = pdf.context.nextRef();
  const items = writeLevel({ pdf, heightPt }, roots, ref);
  pdf.context.assign(
    ref,
    pdf.context.obj({
      Type: 'Outlines',
      First: items[0],
      Last: items.at(-1),
      Count: roots.length,
    }) as PDFDict,
  );
  pdf.catalog.set(PDFName.of('Outlines'), ref);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function nest(entries: readonly OutlineEntry[]): readonly Node[] {
  const roots: Node[] = [];
  const path: Node[] = [];
  for (const entry of entries) {
    while (path.length > 0 && (path.at(-1) as Node).entry.level >= entry.level) path.pop();
    const node = { entry, children: [] };
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

interface PlacedBook {
  readonly pdf: PDFDocument;
  readonly heightPt: number;
}

function writeLevel(book: PlacedBook, nodes: readonly Node[], parent: PDFRef): readonly PDFRef[] {
  const { pdf, heightPt } = book;
  const refs = nodes.map(() => pdf.context.nextRef());
  for (const [n, { entry, children }] of nodes.entries()) {
    const ref = refs[n] as PDFRef;
    const inner = writeLevel(book, children, ref);
    const { pageIndex, left, top } = entry.place;
    const height = Math.round((heightPt - top) * 100) / 100;
    const item = pdf.context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: [pdf.getPage(pageIndex).ref, PDFName.of('XYZ'), left, height, PDFNull],
      ...(n > 0 ? { Prev: refs[n - 1] } : {}),
      ...(n + 1 < refs.length ? { Next: refs[n + 1] } : {}),
      // Negative: closed until the reader opens it.
      ...(inner.length > 0 ? { First: inner[0], Last: inner.at(-1), Count: -inner.length } : {}),
    });
    pdf.context.assign(ref, item);
  }
  return refs;
}
