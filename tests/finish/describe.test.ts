import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { describeBooklet, describePdf } from '../../scripts/finish/describe.ts';
import type { Book } from '../../scripts/model/book.ts';

const book = {
  settings: { title: 'T', subtitle: 'S', subjects: ['K'], date: '2026-01', language: 'en' },
  matter: { names: 'N' },
} as unknown as Pick<Book, 'settings' | 'matter'>;

test('subject and keywords stay in the PDF for the screen', async () => {
  const pdf = await PDFDocument.create();
  describePdf(pdf, book);
  expect([pdf.getSubject(), pdf.getKeywords()]).toEqual(['S', 'K']);
  describeBooklet(pdf, book);
  expect([pdf.getTitle(), pdf.getAuthor()]).toEqual(['T', 'N']);
  expect([pdf.getSubject(), pdf.getKeywords()]).toEqual([undefined, undefined]);
});
