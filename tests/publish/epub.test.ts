import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { BookEpub, type EpubParts } from '../../scripts/publish/epub/book-epub.ts';

const parts: EpubParts = {
  title: 'A <b> & "c"',
  language: 'en',
  identifier: 'urn:uuid:1',
  modified: new Date('2026-11-21T00:00:00Z'),
  css: 'p{}',
  documents: [
    {
      fileName: 'a1.xhtml',
      title: 'A',
      xhtml: '<?xml version="1.0"?><html><math xmlns="m"/><img alt=""/><%= 1 %></html>',
    },
  ],
  opf: '<package><%= evil %></package>',
  nav: '<nav/>',
  ncx: '<ncx/>',
  files: [{ name: 'images/a.png', bytes: Uint8Array.of(1, 2, 3) }],
};

test('documents go in unchanged, and nothing in them is run', async () => {
  const zip = await JSZip.loadAsync(await new BookEpub(parts).pack());
  expect(await zip.file('OEBPS/a1.xhtml')?.async('string')).toBe(parts.documents[0]?.xhtml);
  expect(await zip.file('OEBPS/content.opf')?.async('string')).toBe(parts.opf);
  expect(await zip.file('OEBPS/images/a.png')?.async('uint8array')).toEqual(Uint8Array.of(1, 2, 3));
});

test('the container starts with its type, uncompressed, and has no folders', async () => {
  const bytes = await new BookEpub(parts).pack();
  expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  const zip = await JSZip.loadAsync(bytes);
  expect(Object.values(zip.files).some(({ dir }) => dir)).toBe(false);
});

test('the same book gives the same bytes', async () => {
  expect(await new BookEpub(parts).pack()).toEqual(await new BookEpub(parts).pack());
});
