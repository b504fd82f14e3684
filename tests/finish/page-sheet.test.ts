import { PDFArray, PDFName, type PDFDocument, type PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { cutToTrim, layOnSheets } from '../../scripts/finish/page-sheet.ts';
import { streamBytes } from '../../scripts/model/pdf/stream-bytes.ts';
import { makePressPdf } from '../support/press-pdf.ts';

const trim = {
  name: 'test',
  widthMm: 101.6,
  heightMm: 152.4,
  sheet: { name: '', widthMm: 1, heightMm: 1 },
};
const [width, height] = [288, 432];

function boxesOf(pdf: PDFDocument) {
  return pdf.getPages().map((page) => {
    const numbers = (box: { x: number; y: number; width: number; height: number }) =>
      [box.x, box.y, box.width, box.height].map((one) => Math.round(one * 100) / 100);
    return {
      media: numbers(page.getMediaBox()),
      bleed: numbers(page.getBleedBox()),
      trim: numbers(page.getTrimBox()),
    };
  });
}

function contentOf(pdf: PDFDocument, index: number): string {
  const contents = pdf.getPage(index).node.lookup(PDFName.of('Contents'));
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  return parts
    .map((part) => Buffer.from(streamBytes(pdf.context.lookup(part) as PDFRawStream)).toString())
    .join('|');
}

const none = { outer: 0, inner: 0, top: 0, bottom: 0 };

test('without bleed and marks the trim is the page, and the content is not touched', async () => {
  const { pdf } = await makePressPdf();
  const before = contentOf(pdf, 0);
  layOnSheets(pdf, { trim, printedBleedPt: 0, bleed: none, hasMarks: false });
  const page = {
    media: [0, 0, width, height],
    bleed: [0, 0, width, height],
    trim: [0, 0, width, height],
  };
  expect(boxesOf(pdf)).toEqual([page, page]);
  expect(contentOf(pdf, 0)).toBe(before);
});

test('bleed on three edges has none at the spine: left of a recto, right of a verso', async () => {
  const { pdf } = await makePressPdf();
  const bleed = { outer: 9, inner: 0, top: 9, bottom: 9 };
  layOnSheets(pdf, { trim, printedBleedPt: 9, bleed, hasMarks: false });
  const sheet = [0, 0, width + 9, height + 18];
  expect(boxesOf(pdf)).toEqual([
    { media: sheet, bleed: sheet, trim: [0, 9, width, height] },
    { media: sheet, bleed: sheet, trim: [9, 9, width, height] },
  ]);
  expect(contentOf(pdf, 0)).toMatch(/^q 1 0 0 1 -9 0 cm/);
  expect(contentOf(pdf, 1)).not.toContain('cm');
});

test('marks stand outside the bleed, at the corners of the trim', async () => {
  const { pdf } = await makePressPdf();
  const bleed = { outer: 12, inner: 12, top: 12, bottom: 12 };
  layOnSheets(pdf, { trim, printedBleedPt: 12, bleed, hasMarks: true });
  const [page] = boxesOf(pdf);
  expect(page).toEqual({
    media: [0, 0, width + 52, height + 52],
    bleed: [14, 14, width + 24, height + 24],
    trim: [26, 26, width, height],
  });
  const lines = [...contentOf(pdf, 0).matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g)];
  const ends = lines.map((line) => line.slice(1, 5).map(Number));
  expect(ends).toHaveLength(8);
  expect(ends).toContainEqual([14, 26, 0, 26]);
  expect(ends).toContainEqual([26 + width, 14, 26 + width, 0]);
  for (const [x = 0, y = 0] of ends) {
    const isOutside = x <= 14 || x >= 38 + width || y <= 14 || y >= 38 + height;
    expect(isOutside, `${x} ${y}`).toBe(true);
  }
});

test('pages cut to the trim are as they were before they lay on sheets', async () => {
  const { pdf } = await makePressPdf();
  const bleed = { outer: 9, inner: 0, top: 9, bottom: 9 };
  layOnSheets(pdf, { trim, printedBleedPt: 9, bleed, hasMarks: true });
  cutToTrim(pdf);
  expect(boxesOf(pdf)[0]?.media).toEqual([0, 0, width, height]);
  const moves = [...contentOf(pdf, 0).matchAll(/1 0 0 1 (\S+) (\S+) cm/g)];
  const sum = (n: number) => moves.reduce((total, move) => total + Number(move[n]), 0);
  // What was printed with a bleed of 9 has its trim at the origin now.
  expect([sum(1), sum(2)]).toEqual([-9, -9]);
});
