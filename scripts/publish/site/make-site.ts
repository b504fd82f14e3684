import type { Book } from '../../model/book.ts';
import type { Edition } from '../../model/edition.ts';
import { joinNames } from '../../model/join-names.ts';
import type { Theme } from '../../model/theme.ts';

/** The download page with what stands beside it: style, fonts, cover. */
export function makeSite(
  book: Book,
  theme: Theme,
  editions: readonly Edition[],
): readonly Edition[] {
  const faces = theme.faces.filter(({ webBytes }) => webBytes !== undefined);
  const css = [
    ...faces.map(
      ({ family, weight, style, fileName }) =>
        `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: url('${webName(fileName)}') format('woff2'); }`,
    ),
    theme.css('site/style.css'),
  ];
  const text = new TextEncoder();
  return [
    {
      kind: 'site',
      name: 'index.html',
      bytes: text.encode(theme.render('site/index.html', siteView(book, editions))),
    },
    { kind: 'site', name: 'style.css', bytes: text.encode(css.join('\n')) },
    ...faces.map(({ fileName, webBytes }) => ({
      kind: 'site' as const,
      name: webName(fileName),
      bytes: webBytes as Uint8Array,
    })),
  ];
}

function webName(fileName: string): string {
  return fileName.replace(/\.[a-z]+$/, '.woff2');
}

function siteView(book: Book, editions: readonly Edition[]) {
  const { matter, settings } = book;
  const sheet = settings.trim.sheet.name;
  const find = (kind: Edition['kind']) => editions.find((edition) => edition.kind === kind);
  const booklet = find('booklet-pdf');
  return {
    ...matter,
    lang: settings.language,
    blurb: book.blurb,
    descriptionText: settings.subtitle || settings.title,
    screen: fileView(find('screen-pdf')),
    epub: fileView(find('epub')),
    booklet: fileView(booklet),
    print: fileView(find('print-pdf')),
    trim: settings.trim.name,
    sheet,
    sheets: booklet?.sheets,
    isStitched: (booklet?.sheets ?? 0) <= 24,
    articles: book.articles.map(({ meta }) => ({
      title: meta.title,
      names: joinNames(meta.authors.map(({ name }) => name)),
      source: meta.source,
    })),
  };
}

function fileView(edition: Edition | undefined) {
  if (edition === undefined) return undefined;
  return {
    name: edition.name,
    href: encodeURIComponent(edition.name),
    size: readableSize(edition.bytes.length),
    pages: edition.pages,
    sheets: edition.sheets,
  };
}

/**
 * A file size for people, in decimal units as download pages give it.
 *
 * @example readableSize(1_234_567) // '1.2 MB'
 */
export function readableSize(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
  return `${Math.max(1, Math.round(bytes / 1000))}\u00A0kB`;
}
