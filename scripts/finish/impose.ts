import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
  Duplex,
  PrintScaling,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import { describePdf, dropFromCatalog, saveSame } from './describe.ts';
import { dropUnreachable } from './drop-unreachable.ts';
import { planBooklet, type SheetSide } from './plan-booklet.ts';
import { toPoints } from './points.ts';

/**
 * The booklet: pages of the print PDF, which it uses up, imposed on sheets, two to a side, front and back in turn, at their true size
 * with the fold in the middle. To be printed on both sides, turned on the short edge.
 */
export async function imposeBooklet(pdf: PDFDocument, book: Book): Promise<Edition> {
  const { trim } = book.settings;
  const plan = planBooklet(pdf.getPageCount());
  const forms = pdf.getPages().map((page) => pageToForm(pdf, page, trim));
  for (let n = pdf.getPageCount(); n > 0; n -= 1) pdf.removePage(n - 1);
  for (const { front, back } of plan.signatures.flatMap(({ sheets }) => sheets)) {
    for (const side of [front, back]) addSide(pdf, { side, forms, trim });
  }
  dropFromCatalog(pdf, ['PageLabels', 'Outlines', 'Dests', 'Names']);
  pdf.catalog.getOrCreateViewerPreferences().setDuplex(Duplex.DuplexFlipShortEdge);
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  describePdf(pdf, book);
  dropUnreachable(pdf);
  const pages = pdf.getPageCount();
  return {
    kind: 'booklet-pdf',
    name: `${book.slug}-booklet.pdf`,
    bytes: await saveSame(pdf),
    pages,
    sheets: plan.sheetCount,
  };
}

type Trim = Book['settings']['trim'];

// The content stream of the page itself becomes the form: nothing is copied.
function pageToForm(pdf: PDFDocument, page: PDFPage, trim: Trim): PDFRef {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const stream = contents instanceof PDFRawStream ? contents : joined(pdf, contents);
  const resources = page.node.Resources() ?? pdf.context.obj({});
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  stream.dict.set(
    PDFName.of('BBox'),
    pdf.context.obj([0, 0, toPoints(trim.widthMm), toPoints(trim.heightMm)]),
  );
  stream.dict.set(PDFName.of('Resources'), resources);
  const group = page.node.get(PDFName.of('Group'));
  if (group instanceof PDFDict) stream.dict.set(PDFName.of('Group'), group);
  return pdf.context.getObjectRef(stream) ?? pdf.context.register(stream);
}

function joined(pdf: PDFDocument, contents: unknown): PDFStream {
  const parts =
    contents instanceof PDFArray ? contents.asArray().map((part) => pdf.context.lookup(part)) : [];
  const bytes = parts.flatMap((part) =>
    part instanceof PDFRawStream ? [decodePDFRawStream(part).decode(), Buffer.from('\n')] : [],
  );
  return pdf.context.flateStream(Buffer.concat(bytes));
}

interface Side {
  readonly side: SheetSide;
  readonly forms: readonly PDFRef[];
  readonly trim: Trim;
}

function addSide(pdf: PDFDocument, { side, forms, trim }: Side): void {
  const [sheetWidth, sheetHeight] = [toPoints(trim.sheet.widthMm), toPoints(trim.sheet.heightMm)];
  const [width, height] = [toPoints(trim.widthMm), toPoints(trim.heightMm)];
  const page = pdf.addPage([sheetWidth, sheetHeight]);
  const y = (sheetHeight - height) / 2;
  const places = [
    { index: side.left, x: sheetWidth / 2 - width, name: 'Left' },
    { index: side.right, x: sheetWidth / 2, name: 'Right' },
  ];
  const placed = places.flatMap(({ index, x, name }) => {
    const form = index === undefined ? undefined : forms[index];
    if (form === undefined) return [];
    page.node.setXObject(PDFName.of(name), form);
    return [`q 1 0 0 1 ${round(x)} ${round(y)} cm /${name} Do Q`];
  });
  page.node.set(
    PDFName.of('Contents'),
    pdf.context.register(pdf.context.flateStream(placed.join('\n'))),
  );
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
