import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { greyImages } from '../../scripts/finish/grey-images.ts';
import { noCache } from '../../scripts/tools/cache.ts';

interface Picture {
  readonly pixels: readonly number[];
  readonly alphas?: readonly number[];
}

async function printed({ pixels, alphas }: Picture) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const size = { Type: 'XObject', Subtype: 'Image', Width: pixels.length / 3, Height: 1 };
  const about = { ...size, BitsPerComponent: 8 };
  const mask = alphas && {
    SMask: context.register(
      context.flateStream(new Uint8Array(alphas), { ...about, ColorSpace: 'DeviceGray' }),
    ),
  };
  const ref = context.register(
    context.flateStream(new Uint8Array(pixels), { ...about, ColorSpace: 'DeviceRGB', ...mask }),
  );
  pdf.addPage([100, 100]).node.setXObject(PDFName.of('Im0'), ref);
  await greyImages(pdf, noCache);
  const { dict, contents } = context.lookup(ref) as PDFRawStream;
  return {
    space: String(dict.get(PDFName.of('ColorSpace'))),
    pixels: [...inflateSync(contents)],
    isMasked: dict.has(PDFName.of('SMask')),
  };
}

test('a picture of greys is written with one channel', async () => {
  expect(await printed({ pixels: [9, 9, 9, 200, 200, 200] })).toEqual({
    space: '/DeviceGray',
    pixels: [9, 200],
    isMasked: false,
  });
});

test('a picture with one pixel in colour stays as it is', async () => {
  expect(await printed({ pixels: [9, 9, 9, 200, 200, 201] })).toEqual({
    space: '/DeviceRGB',
    pixels: [9, 9, 9, 200, 200, 201],
    isMasked: false,
  });
});

test('what is see-through lies on white', async () => {
  expect(await printed({ pixels: [0, 0, 0, 0, 0, 0, 0, 0, 0], alphas: [255, 0, 51] })).toEqual({
    space: '/DeviceGray',
    pixels: [0, 255, 204],
    isMasked: false,
  });
});
