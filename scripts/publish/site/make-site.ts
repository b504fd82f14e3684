import type { BookletPlan } from '../../model/booklet.ts';
import type { Book } from '../../model/book.ts';
import type { Edition } from '../../model/edition.ts';
import { joinNames, nameRow } from '../../model/join-names.ts';
import type { Theme } from '../../model/theme.ts';
import { drawingView } from '../booklet/drawing-view.ts';
import type { BookletGuide } from '../booklet/guide.ts';
import { countOf } from '../booklet/wording.ts';

/** What the download page offers. */
export interface SiteFacts {
  readonly editions: readonly Edition[];
  readonly plan: BookletPlan;
  readonly guide: BookletGuide;
}

/** The download page with what stands beside it: style, fonts, cover. */
export function makeSite(book: Book, theme: Theme, facts: SiteFacts): readonly Edition[] {
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
      bytes: text.encode(theme.render('site/index.html', siteView(book, facts))),
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

function siteView(book: Book, { editions, plan, guide }: SiteFacts) {
  const { matter, settings } = book;
  const find = (kind: Edition['kind']) => editions.find((edition) => edition.kind === kind);
  const booklet = find('booklet-pdf') ?? find('booklet-fronts');
  return {
    ...matter,
    lang: settings.language,
    blurb: book.blurb,
    descriptionText: settings.subtitle || settings.title,
    screen: fileView(find('screen-pdf')),
    epub: fileView(find('epub')),
    booklet: fileView(booklet),
    backs: fileView(find('booklet-backs')),
    instructions: fileView(find('booklet-instructions')),
    duplexTest: fileView(find('duplex-test')),
    print: fileView(find('print-pdf')),
    trim: settings.trim.name,
    sheet: plan.sheet.name,
    sheets: countOf(plan.sheetCount, 'sheet'),
    guide,
    drawing: drawingView(plan),
    isSewn: plan.signatures.length > 1,
    articles: book.articles.map(({ meta }) => ({
      title: meta.title,
      names: joinNames(meta.authors.map(({ name }) => name)),
      people: nameRow(meta.authors.map(({ name }) => name)),
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
