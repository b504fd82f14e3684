import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFDict } from 'pdf-lib';
import { expect, test } from 'vitest';
import { writeLinks } from '../../scripts/finish/links.ts';
import type { Pages } from '../../scripts/model/pages.ts';

async function linked(address: string, language: string): Promise<PDFDict | undefined> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 600]);
  const link = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    A: { S: 'URI', URI: PDFString.of(address) },
  });
  page.node.addAnnot(pdf.context.register(link));
  const places = new Map([
    ['a1', { pageIndex: 0, left: 10, top: 20 }],
    ['note-a1-fn12', { pageIndex: 0, left: 10, top: 500 }],
  ]);
  const pages = { places, labels: ['iv'] } as unknown as Pages;
  writeLinks(pdf, pages, { heightPt: 600, language });
  return page.node.Annots()?.lookup(0) as PDFDict | undefined;
}

const links: readonly (readonly [address: string, language: string, said: string])[] = [
  ['octavo:a1', 'en-GB', 'page iv'],
  ['octavo:a1', 'de', 'Seite iv'],
  ['octavo:a1', 'xx', 'iv'],
  ['octavo:note-a1-fn12', 'en', 'note 12'],
  ['octavo:note-a1-fn12', 'fr-CA', 'note 12'],
  ['https://example.org/a', 'en', 'https://example.org/a'],
];

test.each(links)('a link to %s in %s says "%s"', async (address, language, said) => {
  const link = await linked(address, language);
  expect(link?.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe(said);
});

test('a link to a place leads there', async () => {
  const link = await linked('octavo:a1', 'en');
  expect(link?.has(PDFName.of('A'))).toBe(false);
  expect(String(link?.get(PDFName.of('Dest')))).toMatch(/\/XYZ 10 580 null/);
});

test('a link to no place is taken away', async () => {
  expect(await linked('octavo:nowhere', 'en')).toBeUndefined();
});
