import { PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { finishLeaflet } from '../../scripts/finish/finish-leaflet.ts';

test('a leaflet claims no structure that it has not', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.node.set(PDFName.of('StructParents'), pdf.context.obj(0));
  pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.register(pdf.context.obj({})));
  const cache = { read: async () => undefined, write: async () => undefined };
  const facts = {
    pdf: await pdf.save(),
    size: { name: 'A4', widthMm: 210, heightMm: 297 },
    title: 'T',
    date: '2026-01-01',
  };
  const made = await PDFDocument.load(await finishLeaflet(facts, cache), { updateMetadata: false });
  expect(made.catalog.has(PDFName.of('MarkInfo'))).toBe(false);
  expect(made.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
  expect(made.getPage(0).node.has(PDFName.of('StructParents'))).toBe(false);
});
