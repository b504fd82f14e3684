import type { Book, BookArticle } from '../model/book.ts';
import { joinNames } from '../model/join-names.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { placeNotes } from './print-notes.ts';

/** A place in the book that contents and outline lead to. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/** The book as one HTML document with its style, ready to be laid out. */
export interface PrintBook {
  readonly body: string;
  readonly css: string;
  readonly targets: readonly Target[];
}

/** Writes the print HTML and style of a book from the theme's templates. */
export function writePrintBook(book: Book, theme: Theme): PrintBook {
  const targets = targetsOf(book);
  const credits = creditsFor(book, theme);
  const view = {
    ...book.matter,
    credits: credits.map((credit, n) => ({ ...credit, last: n === credits.length - 1 })),
    hasCredits: credits.length > 0,
    tools: ', pandoc and Paged.js',
    hasSources: book.matter.sources.length > 0,
    hasSupplied: book.matter.supplied.length > 0,
    hasAuthors: book.matter.authors.length > 0,
    hasEntries: book.matter.entries.length > 0,
    contents: targets
      .filter(({ level }) => level === 1 || level === 2)
      .map((target) => contentsEntry(target, book)),
    articles: book.articles.map((article) => articleView(article, book)),
  };
  const { widthMm, heightMm } = book.settings.trim;
  const size = `@page { size: ${widthMm}mm ${heightMm}mm; }`;
  const css = [
    writeFaces(theme.faces),
    size,
    theme.css('print/page.css'),
    theme.css('print/text.css'),
  ];
  return { body: theme.render('print/book.html', view), css: css.join('\n'), targets };
}

function creditsFor({ articles }: Book, { credits }: Theme): Theme['credits'] {
  return credits.filter(
    ({ onlyFor }) => !onlyFor || articles.some(({ body }) => body.includes(`<${onlyFor}`)),
  );
}

function articleView(article: BookArticle, book: Book) {
  const { meta, id } = article;
  const names = meta.authors.map(({ name }) => name);
  return {
    id,
    lang: meta.lang,
    title: meta.title,
    subtitle: meta.subtitle,
    names: joinNames(names),
    headVerso:
      names.length > 3 ? `${names[0]} and others` : joinNames(names) || book.settings.shortTitle,
    headRecto: meta.shortTitle,
    body: placeNotes(article),
  };
}

function targetsOf({ articles, matter }: Book): readonly Target[] {
  return [
    { id: 'contents', title: 'Contents', level: 0 },
    ...articles.flatMap(({ id, meta, sections }) => [
      { id, title: meta.title, level: 1 },
      ...sections.map((section) => ({ id: section.id, title: section.text, level: section.level })),
    ]),
    ...(matter.authors.length > 0 ? [{ id: 'about', title: 'About the authors', level: 1 }] : []),
    ...(matter.entries.length > 0
      ? [{ id: 'text-notes', title: 'A note on the text', level: 1 }]
      : []),
  ].filter(({ level }) => level <= 3);
}

function contentsEntry({ id, title, level }: Target, { articles }: Book) {
  const article = articles.find((candidate) => candidate.id === id);
  const kind = level === 2 ? 'contents-section' : article ? 'contents-article' : 'contents-back';
  return {
    id,
    text: title,
    kind,
    names: joinNames(article?.meta.authors.map(({ name }) => name) ?? []),
  };
}

function writeFaces(faces: readonly FontFace[]): string {
  const rules = faces.map(
    ({ family, weight, style, fileName }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('${fileName}'); }`,
  );
  return rules.join('\n');
}
