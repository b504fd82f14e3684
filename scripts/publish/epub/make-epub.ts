import type { Book } from '../../model/book.ts';
import type { Edition } from '../../model/edition.ts';
import type { Pages } from '../../model/pages.ts';
import { startOf } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import type { Theme } from '../../model/theme.ts';
import { BookEpub } from './book-epub.ts';
import { writeDocuments } from './documents.ts';
import { embedFonts } from './epub-fonts.ts';
import { packageView } from './package-view.ts';

/** What an EPUB is made with. */
export interface EpubContext {
  /** JPEG, 1500 × 2400 pixels. */
  readonly cover: Uint8Array;
  /** Of the printed edition: the EPUB has its page numbers. */
  readonly pages: Pick<Pages, 'parts'>;
  readonly report: Report;
}

/** The EPUB 3 of a book. Reports `page-list-fits`. */
export async function makeEpub(
  book: Book,
  theme: Theme,
  { cover, pages, report }: EpubContext,
): Promise<Edition> {
  const { documents, unmarked } = writePageList(book, theme, pages);
  if (unmarked.length > 0) reportUnmarked(book, unmarked, report);
  const modified = new Date(`${fullDate(book.settings.date)}T00:00:00Z`);
  const fonts = book.settings.epubFonts
    ? await embedFonts(
        theme,
        documents.map(({ xhtml }) => xhtml),
      )
    : { files: [], css: '' };
  const view = packageView(
    { book, documents, fonts: fonts.files },
    modified.toISOString().replace('.000', ''),
  );
  const epub = new BookEpub({
    title: book.settings.title,
    language: book.settings.language,
    identifier: book.settings.identifier,
    modified,
    css: [fonts.css, theme.css('epub/style.css')].filter(Boolean).join('\n'),
    documents,
    opf: theme.render('epub/content.opf', view),
    nav: theme.render('epub/toc.xhtml', view),
    ncx: theme.render('epub/toc.ncx', view),
    files: [{ name: 'images/cover.jpg', bytes: cover }, ...fonts.files, ...book.images],
  });
  return { kind: 'epub', name: `${book.slug}.epub`, bytes: await epub.pack() };
}

// Page numbers help only when all of them are right.
function writePageList(book: Book, theme: Theme, { parts }: EpubContext['pages']) {
  const marked = writeDocuments(book, theme, parts);
  if (marked.unmarked.length === 0) return marked;
  return { ...writeDocuments(book, theme, new Map()), unmarked: marked.unmarked };
}

function reportUnmarked(book: Book, unmarked: readonly string[], report: Report): void {
  report({
    rule: 'page-list-fits',
    severity: 'warning',
    place: startOf(`manuscripts/${book.slug}/book.md`),
    message: `The EPUB has no page numbers: the print templates change the text of ${unmarked.join(', ')}`,
    hint: 'let print/article.html and print/back.html of the theme print the text as it is',
  });
}

function fullDate(iso: string): string {
  return [...(iso || '1970').split('-'), '01', '01'].slice(0, 3).join('-');
}
