import type { Book, BookArticle } from '../model/book.ts';
import { joinNames, nameRow, shortNameRow } from '../model/join-names.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { placePageReferences } from './page-references.ts';
import { placeNotes } from './print-notes.ts';
import { fitWholeLines } from './whole-lines.ts';

/** A place in the book that contents and outline lead to. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/** A part of a book that is laid out by itself: the front matter, an article, the back matter. */
export interface PrintPart {
  /** `front`, `a1`, `a2`, …, `back`: unique, and the prefix of what the layout names in it. */
  readonly id: string;
  readonly kind: 'front' | 'article' | 'back';
  /** BCP 47. */
  readonly language: string;
  readonly html: string;
}

/** The book as HTML with its style, ready to be laid out. */
export interface PrintBook {
  /** In the order of the book. */
  readonly parts: readonly PrintPart[];
  readonly css: string;
  readonly targets: readonly Target[];
}

/** Writes the print HTML and style of a book from the theme's templates. */
export function writePrintBook(book: Book, theme: Theme): PrintBook {
  const targets = targetsOf(book);
  const { language } = book.settings;
  const view = matterView(book, theme, targets);
  const parts: readonly PrintPart[] = [
    { id: 'front', kind: 'front', language, html: theme.render('print/front.html', view) },
    ...book.articles.map((article) => writeArticlePart(article, book.settings, theme)),
    { id: 'back', kind: 'back', language, html: theme.render('print/back.html', view) },
  ];
  return {
    parts: parts.filter(({ html }) => html.trim() !== ''),
    css: writePrintStyle(theme, book.settings),
    targets,
  };
}

/** Writes an article as a part of a book. */
export function writeArticlePart(
  article: BookArticle,
  settings: Pick<Book['settings'], 'shortTitle'>,
  theme: Theme,
): PrintPart {
  const html = theme.render('print/article.html', articleView(article, settings));
  return { id: article.id, kind: 'article', language: article.meta.lang, html };
}

/**
 * The print style of a theme for a size of page. `var(--bleed)` is how far art may go beyond the trim: 0mm for a book
 * without bleed.
 */
export function writePrintStyle(
  theme: Theme,
  { trim, print }: Pick<Book['settings'], 'trim' | 'print'>,
): string {
  return [
    writeFaces(theme.faces),
    // A cut that the browser makes up of another is no font in the PDF, but drawings (Type 3), which presses refuse.
    ':root { font-synthesis: none; }',
    `:root { --bleed: ${print.bleedMm}mm; }`,
    `@page { size: ${trim.widthMm}mm ${trim.heightMm}mm; }`,
    fitWholeLines(theme, trim).css('print/page.css'),
    theme.css('print/text.css'),
  ].join('\n');
}

/** Letters from which a title is set smaller, so that it does not fill its page. */
const longTitle = 120;

function matterView(book: Book, theme: Theme, targets: readonly Target[]) {
  const credits = creditsFor(book, theme);
  return {
    ...book.matter,
    hasLongTitle: book.matter.title.length > longTitle,
    credits: credits.map((credit, n) => ({ ...credit, last: n === credits.length - 1 })),
    hasCredits: credits.length > 0,
    tools: ', pandoc and Paged.js',
    hasSources: book.matter.sources.length > 0,
    hasSupplied: book.matter.supplied.length > 0,
    hasAuthors: book.matter.authors.length > 0,
    hasEntries: book.matter.entries.length > 0,
    contents: targets
      .filter(({ level }) => level === 1 || level === 2)
      .map((target, n, all) => ({
        ...contentsEntry(target, book),
        hasSections: target.level === 1 && all[n + 1]?.level === 2,
      })),
  };
}

function creditsFor({ articles }: Book, { credits }: Theme): Theme['credits'] {
  return credits.filter(
    ({ onlyFor }) => !onlyFor || articles.some(({ body }) => body.includes(`<${onlyFor}`)),
  );
}

function articleView(article: BookArticle, { shortTitle }: Pick<Book['settings'], 'shortTitle'>) {
  const { meta, id } = article;
  const names = meta.authors.map(({ name }) => name);
  return {
    id,
    lang: meta.lang,
    title: meta.title,
    subtitle: meta.subtitle,
    standfirst: meta.standfirst,
    names: joinNames(names),
    people: nameRow(names),
    headVerso:
      shortNameRow(names)
        .map(({ name, after, joint }) => name + after + joint)
        .join('') || shortTitle,
    headRecto: meta.shortTitle,
    body: placePageReferences(placeNotes(article), meta.lang),
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
  ];
}

function contentsEntry({ id, title, level }: Target, { articles }: Book) {
  const article = articles.find((candidate) => candidate.id === id);
  const names = article?.meta.authors.map(({ name }) => name) ?? [];
  const kind = level === 2 ? 'contents-section' : article ? 'contents-article' : 'contents-back';
  return {
    id,
    text: title,
    kind,
    names: joinNames(names),
    people: shortNameRow(names),
  };
}

function writeFaces(faces: readonly FontFace[]): string {
  const rules = faces.map(
    ({ family, weight, style, fileName }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('${fileName}'); }`,
  );
  return rules.join('\n');
}
