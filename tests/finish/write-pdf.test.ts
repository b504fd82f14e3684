import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { writePdf } from '../../scripts/finish/write-pdf.ts';
import { hasProgram } from '../support/has-program.ts';
import { makeTemp } from '../support/temp-folder.ts';

async function document(count: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.setTitle('Salt (and tolls)');
  const page = pdf.addPage([100, 200]);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream('q Q')));
  const notes = Array.from({ length: count }, (_, n) =>
    pdf.context.register(pdf.context.obj({ N: n, S: PDFString.of(`note \\(${n}\\)`) })),
  );
  pdf.catalog.set(PDFName.of('Notes'), pdf.context.obj(notes));
  return pdf;
}

test.each([4, 7])(
  'a document written as PDF 1.%s is read again with all its objects',
  async (minorVersion) => {
    const bytes = writePdf(await document(500), minorVersion);
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(read.getTitle()).toBe('Salt (and tolls)');
    expect(read.getPageCount()).toBe(1);
    const contents = read.getPage(0).node.lookup(PDFName.of('Contents'));
    expect(contents).toBeInstanceOf(PDFRawStream);
    const notes = read.catalog.lookup(PDFName.of('Notes'));
    expect(String(notes).match(/\d+ 0 R/g)).toHaveLength(500);
    const dicts = read.context.enumerateIndirectObjects().map(([, object]) => object);
    const texts = dicts.flatMap((object) =>
      object instanceof PDFDict && object.has(PDFName.of('N'))
        ? [object.lookup(PDFName.of('S'), PDFString).decodeText()]
        : [],
    );
    expect(new Set(texts)).toEqual(new Set([...Array(500).keys()].map((n) => `note (${n})`)));
  },
);

test('the same document gives the same bytes, another other ones with another identifier', async () => {
  const idOf = async (bytes: Uint8Array) => {
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    return String(context.trailerInfo.ID);
  };
  const pdf = await document(3);
  const [first, again] = [writePdf(pdf), writePdf(pdf)];
  expect(Buffer.from(first).equals(again)).toBe(true);
  pdf.catalog.set(PDFName.of('Other'), PDFHexString.fromText('x'));
  expect(await idOf(writePdf(pdf))).not.toBe(await idOf(first));
});

test('readers are told that the file is not plain text', async () => {
  const head = writePdf(await document(1)).subarray(0, 14);
  expect(Buffer.from(head).toString('latin1')).toMatch(/^%PDF-1\.7\n%[\x80-\xFF]{4}$/);
});

test.runIf(hasProgram('qpdf')).each([4, 7])(
  'qpdf finds nothing wrong with PDF 1.%s',
  async (minorVersion) => {
    const path = join(await makeTemp(), 'written.pdf');
    writeFileSync(path, writePdf(await document(500), minorVersion));
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toMatch(/No syntax/);
  },
);
