import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { writeOutline } from '../../scripts/finish/outline.ts';

function read(parent: PDFDict): readonly unknown[] {
  const items: unknown[] = [];
  let item = parent.lookup(PDFName.of('First'));
  while (item instanceof PDFDict) {
    const title = item.lookup(PDFName.of('Title'), PDFHexString).decodeText();
    const place = item.lookup(PDFName.of('Dest'), PDFArray).asArray().slice(1).join(' ');
    items.push([title, place, ...read(item)]);
    item = item.lookup(PDFName.of('Next'));
  }
  return items;
}

test('entries lead to the places of their headings, nested to the sixth level', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([400, 600]);
  const at = (top: number) => ({ pageIndex: 0, left: 30, top });
  const entries = [
    { title: 'One', level: 1, place: at(50) },
    { title: 'Four', level: 4, place: at(200.5) },
    { title: 'Six', level: 6, place: at(300) },
    { title: 'Two', level: 1, place: at(400) },
  ];
  writeOutline(pdf, entries, 600);
  expect(read(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([
    ['One', '/XYZ 30 550 null', ['Four', '/XYZ 30 399.5 null', ['Six', '/XYZ 30 300 null']]],
    ['Two', '/XYZ 30 200 null'],
  ]);
});
