import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFName, type PDFDocument, type PDFRawStream } from 'pdf-lib';
import { formStreams, pageStreams, streamBytes } from '../model/pdf/stream-bytes.ts';
import type { Cache } from '../model/tools.ts';

/** A change of content streams, each for itself. */
export interface Rewriting {
  /** Names the change and its version: results of earlier builds are found by it. */
  readonly name: string;
  /**
   * The stream changed, filters undone; undefined when there is nothing to change. Depends on nothing but the bytes and
   * what is to be known about them.
   */
  readonly rewrite: (bytes: Uint8Array, about: string) => Uint8Array | undefined;
  /** What is to be known about a stream; nothing unless given. */
  readonly about?: (stream: PDFRawStream) => string;
  readonly cache: Cache;
}

/** Streams that are changed, or found in the cache, together: about as many pages as an article has. */
const batchSize = 16;

/** Changes the content of all pages and forms. Streams that an earlier build changed are not changed again. */
export async function rewriteStreams(pdf: PDFDocument, rewriting: Rewriting): Promise<void> {
  const streams = [...new Set([...pageStreams(pdf).flat(), ...formStreams(pdf)])];
  for (let from = 0; from < streams.length; from += batchSize)
    await rewriteBatch(pdf, streams.slice(from, from + batchSize), rewriting);
}

async function rewriteBatch(
  pdf: PDFDocument,
  streams: readonly PDFRawStream[],
  { name, rewrite, about = () => '', cache }: Rewriting,
): Promise<void> {
  const abouts = streams.map(about);
  const key = keyOf(name, streams, abouts);
  const known = unpack(await cache.read(key));
  const changed =
    known ?? streams.map((stream, n) => deflated(rewrite(streamBytes(stream), abouts[n] ?? '')));
  if (known === undefined) await cache.write(key, pack(changed));
  for (const [n, stream] of streams.entries()) {
    const bytes = changed[n];
    if (bytes !== undefined && bytes.length > 0) replaceContent(pdf, stream, bytes);
  }
}

// Empty when there is nothing to change.
function deflated(changed: Uint8Array | undefined): Uint8Array {
  return changed === undefined ? new Uint8Array(0) : deflateSync(changed);
}

/** Puts deflated bytes in place of what a stream held. */
export function replaceContent(pdf: PDFDocument, stream: PDFRawStream, bytes: Uint8Array): void {
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  stream.dict.delete(PDFName.of('DecodeParms'));
  stream.dict.set(PDFName.of('Length'), pdf.context.obj(bytes.length));
  (stream as { contents: Uint8Array }).contents = bytes;
}

function keyOf(name: string, streams: readonly PDFRawStream[], abouts: readonly string[]): string {
  const hash = createHash('sha256').update(`${name}\n${JSON.stringify(abouts)}\n`);
  for (const { dict, contents } of streams) {
    const filters = ['Filter', 'DecodeParms'].map((entry) => dict.get(PDFName.of(entry)));
    hash.update(`${filters.join(' ')} ${contents.length}\n`).update(contents);
  }
  return `streams-${hash.digest('hex')}.bin`;
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
