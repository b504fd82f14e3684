import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFDocument } from 'pdf-lib';
import { imageStreams, streamBytes } from '../model/pdf/stream-bytes.ts';
import type { Cache } from '../model/tools.ts';
import { replaceContent } from './rewrite-streams.ts';

const name = PDFName.of;

/**
 * Makes pictures fit for a press: what is see-through lies on white paper afterwards, and what has nothing but greys
 * is written in grey, so that it is printed in black ink alone (Chromium writes every picture but a grey JPEG in red,
 * green and blue). Colour pictures keep their colours; JPEGs stay as they are. Results of earlier builds are used again.
 */
export async function greyImages(pdf: PDFDocument, cache: Cache): Promise<void> {
  for (const image of imageStreams(pdf)) {
    if (!isPlainRgb(pdf, image)) continue;
    const mask = maskOf(image);
    const key = keyOf([image, ...(mask === undefined ? [] : [mask])]);
    const known = await cache.read(key);
    const made = known ?? pack(pdf, pixelsOf(image, mask));
    if (known === undefined) await cache.write(key, made);
    writeImage(pdf, image, made);
  }
}

function isPlainRgb(pdf: PDFDocument, { dict }: PDFRawStream): boolean {
  const filter = dict.get(name('Filter'));
  const hasPlainFilter =
    filter === name('FlateDecode') && dict.get(name('DecodeParms')) === undefined;
  const isOdd = ['Decode', 'Mask', 'ImageMask'].some((key) => dict.get(name(key)) !== undefined);
  const bits = dict.lookup(name('BitsPerComponent'));
  return (
    hasPlainFilter &&
    !isOdd &&
    bits instanceof PDFNumber &&
    bits.asNumber() === 8 &&
    channelsOf(pdf, dict) === 3
  );
}

function channelsOf(pdf: PDFDocument, dict: PDFDict): number {
  const space = dict.lookup(name('ColorSpace'));
  if (space === name('DeviceRGB')) return 3;
  if (!(space instanceof PDFArray) || space.lookup(0) !== name('ICCBased')) return 0;
  const profile = pdf.context.lookup(space.get(1));
  const count = profile instanceof PDFRawStream ? profile.dict.lookup(name('N')) : undefined;
  return count instanceof PDFNumber ? count.asNumber() : 0;
}

// A mask of another size, or of other bits, is left to the preflight to report.
function maskOf({ dict }: PDFRawStream): PDFRawStream | undefined {
  const mask = dict.lookup(name('SMask'));
  if (!(mask instanceof PDFRawStream)) return undefined;
  const isSame = ['Width', 'Height', 'BitsPerComponent'].every(
    (key) => String(mask.dict.lookup(name(key))) === String(dict.lookup(name(key))),
  );
  return isSame && mask.dict.get(name('Matte')) === undefined ? mask : undefined;
}

function keyOf(streams: readonly PDFRawStream[]): string {
  const hash = createHash('sha256').update('pictures in grey, 1');
  for (const { contents } of streams) hash.update(`\n${contents.length}\n`).update(contents);
  return `picture-${hash.digest('hex')}.bin`;
}

interface Pixels {
  readonly channels: 1 | 3;
  readonly bytes: Uint8Array;
}

function pixelsOf(image: PDFRawStream, mask: PDFRawStream | undefined): Pixels {
  const written = streamBytes(image);
  const colours = mask === undefined ? written : onWhite(written, streamBytes(mask));
  const count = Math.floor(colours.length / 3);
  if (!isGrey(colours, count)) return { channels: 3, bytes: colours };
  const greys = new Uint8Array(count);
  for (let n = 0; n < count; n += 1) greys[n] = colours[n * 3] ?? 0;
  return { channels: 1, bytes: greys };
}

function onWhite(colours: Uint8Array, alphas: Uint8Array): Uint8Array {
  return colours.map((value, n) => {
    const alpha = alphas[Math.floor(n / 3)] ?? 255;
    return Math.round(255 + ((value - 255) * alpha) / 255);
  });
}

function isGrey(colours: Uint8Array, count: number): boolean {
  for (let n = 0; n < count * 3; n += 3)
    if (colours[n] !== colours[n + 1] || colours[n] !== colours[n + 2]) return false;
  return true;
}

// The number of channels, and the pixels deflated.
function pack(pdf: PDFDocument, { channels, bytes }: Pixels): Uint8Array {
  return Buffer.concat([Buffer.from([channels]), pdf.context.flateStream(bytes).contents]);
}

function writeImage(pdf: PDFDocument, image: PDFRawStream, made: Uint8Array): void {
  replaceContent(pdf, image, made.subarray(1));
  if (made[0] === 1) image.dict.set(name('ColorSpace'), name('DeviceGray'));
  if (maskOf(image) !== undefined) image.dict.delete(name('SMask'));
}
