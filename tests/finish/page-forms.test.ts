import { degrees, PDFArray, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openPdf } from '../../scripts/verify/read-pdf.ts';
import { imposed, readBack } from '../support/booklets.ts';
import { a5, makeWordPdf, wordsOf } from '../support/make-pdf.ts';

const mm = (pt: number) => (pt * 25.4) / 72;

// On its page, a line begins here.
const [x0, y0] = [mm(50), mm(500)];

// Where the first line of page 1 stands on its sheet, in millimetres.
async function firstLine(pdf: PDFDocument) {
  const { editions } = await imposed(pdf);
  const opened = await openPdf(editions[0]?.bytes ?? new Uint8Array());
  const { texts } = await opened.placesOf(0);
  await opened.close();
  const { x, y, angle } = texts.find(({ text }) => text.startsWith('page 1 ')) ?? {
    x: NaN,
    y: NaN,
    angle: NaN,
  };
  return { x: mm(x), y: mm(y), angle: Math.round(angle) };
}

const [w, h] = a5;

// What is written upwards on a page turned by 90 degrees is read upright; likewise the others.
test.each([
  [90, [h, w], [h - 500, 50]],
  [180, [w, h], [w - 50, h - 500]],
  [270, [h, w], [500, w - 50]],
] as const)('a page turned by %i degrees is imposed as it is read', async (angle, size, at) => {
  const pdf = await makeWordPdf(4, { size, at, angle });
  for (const page of pdf.getPages()) page.setRotation(degrees(angle));
  const line = await firstLine(pdf);
  expect(line.angle % 360).toBeCloseTo(0, 6);
  expect(line.x).toBeCloseTo(148.5 + x0, 2);
  expect(line.y).toBeCloseTo(y0, 2);
});

test('a page is cut to its trim', async () => {
  const bled = await makeWordPdf(4, { size: [439.528, 615.276], at: [60, 510] });
  for (const page of bled.getPages()) page.setTrimBox(10, 10, 419.528, 595.276);
  const line = await firstLine(bled);
  expect(line.x).toBeCloseTo(148.5 + x0, 2);
  expect(line.y).toBeCloseTo(y0, 2);
});

test('an empty page stays empty, and its neighbours stay where they are', async () => {
  const pdf = await makeWordPdf(4);
  pdf.getPage(2).node.delete(PDFName.of('Contents'));
  expect((await readBack(await imposed(pdf))).texts).toEqual([
    wordsOf(0),
    wordsOf(1),
    '',
    wordsOf(3),
  ]);
});

test('pages that share one content stream keep their own resources', async () => {
  const pdf = await makeWordPdf(4);
  const { context } = pdf;
  const shared = context.register(context.stream('q /X Do Q'));
  for (const page of pdf.getPages().slice(0, 2)) {
    // What the page painted itself is painted by a form of the same name on each.
    const content = page.node.Contents();
    const parts = content instanceof PDFArray ? content.asArray() : [];
    const stream = context.lookup(
      parts[0] ?? page.node.get(PDFName.of('Contents')),
    ) as PDFRawStream;
    stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
    stream.dict.set(PDFName.of('BBox'), context.obj([0, 0, 420, 596]));
    stream.dict.set(PDFName.of('Resources'), page.node.Resources() ?? context.obj({}));
    const form = context.getObjectRef(stream) ?? context.register(stream);
    page.node.set(PDFName.of('Resources'), context.obj({ XObject: { X: form } }));
    page.node.set(PDFName.of('Contents'), shared);
  }
  expect((await readBack(await imposed(pdf))).texts).toEqual([0, 1, 2, 3].map(wordsOf));
});
