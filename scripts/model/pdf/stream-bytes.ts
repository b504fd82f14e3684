import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
} from 'pdf-lib';

/** The content of a stream, its filters undone. Quicker than pdf-lib's own for what Chromium writes. */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  const isPlain =
    stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    stream.dict.get(PDFName.of('DecodeParms')) === undefined;
  return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** The streams that paint a page, each by its index and in the order they are painted; forms are not among them. */
export function pageStreams(pdf: PDFDocument): readonly (readonly PDFRawStream[])[] {
  return pdf.getPages().map(({ node }) => {
    const contents = node.lookup(PDFName.of('Contents'));
    const parts =
      contents instanceof PDFArray
        ? contents.asArray().map((part) => pdf.context.lookup(part))
        : [contents];
    return parts.filter((part) => part instanceof PDFRawStream);
  });
}

/** Finds what a stream of a page, or a form, names its fonts and pictures by. */
export function resourcesIn(pdf: PDFDocument): (stream: PDFRawStream) => PDFDict | undefined {
  const pages = pdf.getPages();
  const onPage = new Map(
    pageStreams(pdf).flatMap((streams, n) => streams.map((stream) => [stream, pages[n]] as const)),
  );
  return (stream) => {
    const own = stream.dict.lookup(PDFName.of('Resources'));
    return onPage.get(stream)?.node.Resources() ?? (own instanceof PDFDict ? own : undefined);
  };
}

/** All form XObjects. */
export function formStreams(pdf: PDFDocument): readonly PDFRawStream[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFRawStream => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Form'));
}

/** All image XObjects, the masks of others among them. */
export function imageStreams(pdf: PDFDocument): readonly PDFRawStream[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFRawStream => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'));
}
