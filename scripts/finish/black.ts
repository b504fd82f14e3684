import { createHash } from 'node:crypto';
import { PDFName, type PDFDocument, type PDFRawStream } from 'pdf-lib';
import { textOf, tokens, type Token } from '../model/pdf/content-stream.ts';
import { formStreams, pageStreams, streamBytes } from '../model/pdf/stream-bytes.ts';
import type { Cache } from '../model/tools.ts';

/** Streams that are changed, or found in the cache, together: about as many pages as an article has. */
const batchSize = 16;

/**
 * Paints every grey, black included, with the grey operator instead of three equal parts of red, green and blue, so
 * that a press uses its black ink alone (C = M = Y = 0). Other colours stay as they are. Streams that an earlier build
 * changed are not changed again.
 */
export async function paintGreysInBlack(pdf: PDFDocument, cache: Cache): Promise<void> {
  const streams = [...new Set([...pageStreams(pdf).flat(), ...formStreams(pdf)])];
  for (let from = 0; from < streams.length; from += batchSize)
    await paintBatch(pdf, streams.slice(from, from + batchSize), cache);
}

async function paintBatch(
  pdf: PDFDocument,
  streams: readonly PDFRawStream[],
  cache: Cache,
): Promise<void> {
  const key = keyOf(streams);
  const known = unpack(await cache.read(key));
  const painted = known ?? streams.map((stream) => paint(pdf, stream));
  if (known === undefined) await cache.write(key, pack(painted));
  for (const [n, stream] of streams.entries()) {
    const bytes = painted[n];
    if (bytes === undefined || bytes.length === 0) continue;
    stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    stream.dict.delete(PDFName.of('DecodeParms'));
    stream.dict.set(PDFName.of('Length'), pdf.context.obj(bytes.length));
    (stream as { contents: Uint8Array }).contents = bytes;
  }
}

const nothing = new Uint8Array(0);

// Deflated; empty when there is nothing to change.
function paint(pdf: PDFDocument, stream: PDFRawStream): Uint8Array {
  const changed = greysInBlack(streamBytes(stream));
  return changed === undefined ? nothing : pdf.context.flateStream(changed).contents;
}

function keyOf(streams: readonly PDFRawStream[]): string {
  const hash = createHash('sha256').update('greys in black, 1');
  for (const { dict, contents } of streams) {
    const filters = ['Filter', 'DecodeParms'].map((name) => dict.get(PDFName.of(name)));
    hash.update(`${filters.join(' ')} ${contents.length}\n`).update(contents);
  }
  return `black-${hash.digest('hex')}.bin`;
}

// The lengths of the pieces as a line of JSON, and the pieces.
function pack(pieces: readonly Uint8Array[]): Uint8Array {
  const head = `${JSON.stringify(pieces.map(({ length }) => length))}\n`;
  return Buffer.concat([Buffer.from(head), ...pieces]);
}

function unpack(packed: Uint8Array | undefined): readonly Uint8Array[] | undefined {
  if (packed === undefined) return undefined;
  let at = packed.indexOf(0x0a) + 1;
  const lengths = JSON.parse(new TextDecoder().decode(packed.subarray(0, at))) as number[];
  return lengths.map((length) => packed.subarray(at, (at += length)));
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
