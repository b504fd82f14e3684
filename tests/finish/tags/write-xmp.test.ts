import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { describePdf } from '../../../scripts/finish/describe.ts';
import { writeXmp } from '../../../scripts/finish/tags/write-xmp.ts';
import type { Book } from '../../../scripts/model/book.ts';

const book = {
  settings: {
    title: 'Weights & <Measures>',
    subtitle: '',
    language: 'en-GB',
    date: '1934-05',
    subjects: ['salt', 'tolls'],
    publisher: 'The Harbour Press',
    rights: '',
    identifier: 'urn:isbn:9780000000000',
  },
  matter: { names: 'Aoife Ní Dhomhnaill and Søren Ågesen' },
} as unknown as Book;

async function metadata() {
  const pdf = await PDFDocument.create();
  describePdf(pdf, book);
  writeXmp(pdf, book);
  const stream = pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
  const texts = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('text', (text) => {
    const name = open.findLast((one) => !one.startsWith('rdf:')) ?? '';
    texts.set(name, (texts.get(name) ?? '') + text.trim());
  });
  parser.on('closetag', () => open.pop());
  parser.write(Buffer.from(stream.contents).toString('utf8')).close();
  return { pdf, stream, texts };
}

test('the metadata say what the document information says, and what the file is', async () => {
  const { pdf, texts } = await metadata();
  expect(texts.get('dc:title')).toBe(pdf.getTitle());
  expect(texts.get('dc:creator')).toBe(pdf.getAuthor());
  expect(texts.get('pdf:Keywords')).toBe(pdf.getKeywords());
  expect(texts.get('pdf:Producer')).toBe(pdf.getProducer());
  expect(texts.get('xmp:CreatorTool')).toBe(pdf.getCreator());
  expect(new Date(texts.get('xmp:CreateDate') ?? '')).toEqual(pdf.getCreationDate());
  expect(new Date(texts.get('xmp:ModifyDate') ?? '')).toEqual(pdf.getModificationDate());
  expect(texts.get('dc:language')).toBe('en-GB');
  expect([texts.get('pdfaid:part'), texts.get('pdfaid:conformance')]).toEqual(['2', 'A']);
  expect(texts.get('pdfuaid:part')).toBe('1');
});

test('the metadata stand plain in the file, and name nothing that the book has not', async () => {
  const { stream, texts } = await metadata();
  expect(stream.dict.has(PDFName.of('Filter'))).toBe(false);
  expect(texts.has('dc:rights')).toBe(false);
  expect(texts.get('pdfaSchema:prefix')).toBe('pdfuaid');
});
