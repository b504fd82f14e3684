import { degrees, PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openPages } from '../../scripts/finish/open-pages.ts';
import { makeWordPdf } from '../support/make-pdf.ts';
import { collectProblems } from '../support/problems.ts';

async function opened(bytes: Uint8Array) {
  const collected = collectProblems();
  const pages = await openPages('a.pdf', bytes, collected.report);
  return { page: pages?.page, lines: collected.lines() };
}

test('a PDF tells the size of its pages as they are read', async () => {
  const pdf = await makeWordPdf(2, { size: [595.276, 419.528] });
  for (const page of pdf.getPages()) page.setRotation(degrees(270));
  expect(await opened(await pdf.save())).toEqual({
    page: { name: 'A5', widthMm: 148, heightMm: 210 },
    lines: [],
  });
});

test('pages of several sizes are told, with the first that differs', async () => {
  const pdf = await makeWordPdf(3);
  pdf.getPage(2).setSize(400, 595.276);
  expect((await opened(await pdf.save())).lines).toEqual([
    'a.pdf:1:1 error pages-have-one-size: Page 1 is 148.0 × 210.0 mm, page 3 is 141.1 × 210.0 mm | make all pages of one size, or impose them apart',
  ]);
});

test('what is no PDF, has no pages or is encrypted is told', async () => {
  const empty = await PDFDocument.create();
  const none = await empty.save({ addDefaultPage: false });
  const locked = await makeWordPdf(1);
  locked.context.trailerInfo.Encrypt = locked.context.obj({ Filter: 'Standard' });
  const lines = [
    await opened(new TextEncoder().encode('no PDF')),
    await opened(none),
    await opened(await locked.save({ useObjectStreams: false })),
  ].flatMap((one) => one.lines);
  expect(lines.map((line) => line.replace(/ \|.*/, ''))).toEqual([
    'a.pdf:1:1 error pdf-is-readable: Cannot read the PDF: it is no PDF',
    'a.pdf:1:1 error pdf-is-readable: The PDF has no pages',
    'a.pdf:1:1 error pdf-is-readable: Cannot read the PDF: it is encrypted',
  ]);
});
