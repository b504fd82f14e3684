import type { Book } from '../../model/book.ts';
import type { Edition } from '../../model/edition.ts';
import type { Theme } from '../../model/theme.ts';
import { BookEpub } from './book-epub.ts';
import { writeDocuments } from './documents.ts';
import { packageView } from './package-view.ts';

/**
 * The EPUB 3 of a book.
 *
 * @param cover JPEG, 1500 × 2400 pixels.
 */
export async function makeEpub(book: Book, theme: Theme, cover: Uint8Array): Promise<Edition> {
  const documents = writeDocuments(book, theme);
  const modified = new Date(`${fullDate(book.settings.date)}T00:00:00Z`);
  const view = packageView(book, documents, modified.toISOString().replace('.000', ''));
  const epub = new BookEpub({
    title: book.settings.title,
    language: book.settings.language,
    identifier: book.settings.identifier,
    modified,
    css: theme.css('epub/style.css'),
    documents,
    opf: theme.render('epub/content.opf', view),
    nav: theme.render('epub/toc.xhtml', view),
    ncx: theme.render('epub/toc.ncx', view),
    files: [{ name: 'images/cover.jpg', bytes: cover }, ...book.images],
  });
  return { kind: 'epub', name: `${book.slug}.epub`, bytes: await epub.pack() };
}

function fullDate(iso: string): string {
  return [...(iso || '1970').split('-'), '01', '01'].slice(0, 3).join('-');
}
