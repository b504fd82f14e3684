import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib';
import { textOf, tokens, type Token } from './content-stream.ts';

/**
 * Paints every grey, black included, with the grey operator instead of three equal parts of red, green and blue, so
 * that a press uses its black ink alone (C = M = Y = 0). Other colours stay as they are.
 */
export function paintGreysInBlack(pdf: PDFDocument): void {
  for (const stream of contentStreams(pdf)) {
    const changed = greysInBlack(decode(stream));
    if (changed === undefined) continue;
    const packed = pdf.context.flateStream(changed);
    stream.dict.set(PDFName.of('Filter'), packed.dict.get(PDFName.of('Filter')) as PDFName);
    stream.dict.delete(PDFName.of('DecodeParms'));
    stream.dict.set(PDFName.of('Length'), pdf.context.obj(packed.contents.length));
    (stream as { contents: Uint8Array }).contents = packed.contents;
  }
}

// Quicker than pdf-lib's own for what Chromium writes.
function decode(stream: PDFRawStream): Uint8Array {
  const isPlain =
    stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    stream.dict.get(PDFName.of('DecodeParms')) === undefined;
  return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

function contentStreams(pdf: PDFDocument): ReadonlySet<PDFRawStream> {
  const streams = new Set<PDFRawStream>();
  for (const page of pdf.getPages()) {
    const contents = page.node.lookup(PDFName.of('Contents'));
    const parts =
      contents instanceof PDFArray
        ? contents.asArray().map((part) => pdf.context.lookup(part))
        : [contents];
    for (const part of parts) if (part instanceof PDFRawStream) streams.add(part);
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFRawStream &&
      object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
    )
      streams.add(object);
  }
  return streams;
}

/**
 * The content stream with `r g b rg` written as `g g` where the three are equal, likewise `RG`; undefined when there
 * is nothing to change.
 */
export function greysInBlack(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  // Where nothing but plain strings stands among the operators, they can be found at a glance.
  if (/[()%]|\bBI\b/.test(text.replace(plainString, ''))) return greysByToken(bytes);
  const changed = text.replace(
    greyOrString,
    (all, grey: string | undefined, operator: string | undefined) =>
      grey === undefined ? all : `${grey} ${operator === 'rg' ? 'g' : 'G'}`,
  );
  return changed === text ? undefined : Buffer.from(changed, 'latin1');
}

const plainString = /\((?:\\[^]|[^\\()])*\)/g;
const greyOrString = new RegExp(
  String.raw`${plainString.source}|(?<=^|\s)([+-]?(?:\d+\.?\d*|\.\d+))\s+\1\s+\1\s+(rg|RG)(?=\s|$)`,
  'g',
);

function greysByToken(bytes: Uint8Array): Uint8Array | undefined {
  const pieces: Buffer[] = [];
  let at = 0;
  let operands: Token[] = [];
  for (const token of tokens(bytes)) {
    if (token.kind === 'number') {
      operands.push(token);
      continue;
    }
    const operator = token.kind === 'operator' ? textOf(bytes, token) : '';
    const [red, green, blue] = operands.slice(-3).map((operand) => textOf(bytes, operand));
    const isGrey = red !== undefined && red === green && green === blue;
    if ((operator === 'rg' || operator === 'RG') && isGrey) {
      const start = operands.at(-3)?.start ?? token.start;
      pieces.push(
        Buffer.from(bytes.subarray(at, start)),
        Buffer.from(`${red} ${operator === 'rg' ? 'g' : 'G'}`),
      );
      at = token.end;
    }
    operands = [];
  }
  if (pieces.length === 0) return undefined;
  return Buffer.concat([...pieces, Buffer.from(bytes.subarray(at))]);
}
