import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFPage,
} from 'pdf-lib';
import { written } from './sheet-geometry.ts';
import { uprightPage } from './upright-page.ts';

/**
 * The pages as form XObjects, each upright with its lower left corner at 0, 0 and cut to its trim; undefined for a page
 * that nothing is painted on. Nothing is copied: the content stream of a page becomes its form.
 */
export function pagesToForms(pdf: PDFDocument): readonly (PDFRef | undefined)[] {
  const used = new Set<PDFStream>();
  const boxes = sharedBoxes(pdf);
  return pdf.getPages().map((page) => {
    const stream = contentOf(pdf, page);
    if (stream === undefined) return undefined;
    // Pages may share one content stream, each with its own resources.
    const own = used.has(stream) ? copyOf(stream) : stream;
    used.add(own);
    return toForm(pdf, page, { stream: own, boxes });
  });
}

function contentOf(pdf: PDFDocument, page: PDFPage): PDFRawStream | undefined {
  const contents = page.node.lookup(PDFName.of('Contents'));
  if (contents instanceof PDFRawStream) return contents;
  if (contents instanceof PDFStream) return rawOf(pdf, contents);
  if (!(contents instanceof PDFArray)) return undefined;
  const parts = contents.asArray().map((part) => pdf.context.lookup(part));
  if (parts.length === 1 && parts[0] instanceof PDFRawStream) return parts[0];
  const bytes = parts.flatMap((part) => [bytesOf(part), Buffer.from('\n')]);
  return parts.length === 0 ? undefined : pdf.context.flateStream(Buffer.concat(bytes));
}

function bytesOf(part: unknown): Uint8Array {
  if (part instanceof PDFRawStream) return decodePDFRawStream(part).decode();
  return new Uint8Array();
}

// What pdf-lib itself has drawn.
function rawOf(pdf: PDFDocument, stream: PDFStream): PDFRawStream {
  return PDFRawStream.of(stream.dict.clone(pdf.context), stream.getContents());
}

function copyOf({ dict, contents }: PDFRawStream): PDFRawStream {
  return PDFRawStream.of(dict.clone(), contents);
}

type Boxes = (box: readonly number[]) => PDFRef;

// Written once for all pages of one size.
function sharedBoxes({ context }: PDFDocument): Boxes {
  const known = new Map<string, PDFRef>();
  return (box) => {
    const ref = known.get(written(box)) ?? context.register(context.obj([...box]));
    known.set(written(box), ref);
    return ref;
  };
}

function toForm(
  pdf: PDFDocument,
  page: PDFPage,
  { stream, boxes }: { stream: PDFRawStream; boxes: Boxes },
): PDFRef {
  const { context } = pdf;
  const { matrix, box } = uprightPage(page);
  const { dict } = stream;
  dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  dict.set(PDFName.of('BBox'), boxes(box));
  if (written(matrix) !== '1 0 0 1 0 0') dict.set(PDFName.of('Matrix'), context.obj([...matrix]));
  dict.set(PDFName.of('Resources'), resourcesOf(context, page));
  const group = page.node.get(PDFName.of('Group'));
  if (group instanceof PDFDict || group instanceof PDFRef) dict.set(PDFName.of('Group'), group);
  const known = page.node.get(PDFName.of('Contents'));
  return known instanceof PDFRef && context.lookup(known) === stream
    ? known
    : context.register(stream);
}

// As an object of its own it is compressed with others; inside the stream's dictionary it would not be.
function resourcesOf(context: PDFContext, { node }: PDFPage): PDFRef {
  const written = node.getInheritableAttribute(PDFName.of('Resources'));
  return written instanceof PDFRef ? written : context.register(written ?? context.obj({}));
}
