import type { ArticleMeta, Author } from '../model/article-meta.ts';
import type { BookMatter } from '../model/book.ts';
import { joinNames } from '../model/join-names.ts';
import type { Settings } from '../model/settings.ts';

/** Words for title page, colophon, about the authors and the note on the text. */
export function writeMatter(settings: Settings, articles: readonly ArticleMeta[]): BookMatter {
  const { title, subtitle, publisher, rights, identifier } = settings;
  const authors = articles.flatMap((article) => article.authors);
  return {
    title,
    subtitle,
    names: joinNames([...new Set(authors.map(({ name }) => name))]),
    editors: joinNames(settings.editors),
    publisher,
    imprint: [publisher, readableDate(settings.date)].filter(Boolean).join(', '),
    rights,
    identifier: readableIdentifier(identifier),
    sources: articles
      .filter(({ source, via }) => source !== '' || via !== '')
      .map((article) => ({
        names: authorNames(article),
        title: article.title,
        published: article.source,
        via: article.via,
      })),
    supplied: suppliedSentences(settings, articles),
    authors: articles.flatMap((article) =>
      article.authors.map((author) => aboutAuthor(author, article, articles.length)),
    ),
    entries: textNotes(settings, articles),
  };
}

function authorNames({ authors }: ArticleMeta): string {
  return joinNames(authors.map(({ name }) => name));
}

// A rank ends in a full stop and goes before the name, a degree follows it: "Prof. Vu Van Hien, PhD".
function styledName({ name, degrees }: Author): string {
  const ranks = degrees.filter(
    (degree) => degree.endsWith('.') && !/^[A-Z]\.|^Ph\. ?D/.test(degree),
  );
  const rest = degrees.filter((degree) => !ranks.includes(degree));
  return [[...ranks, name].join('\u00A0'), ...rest].join(', ');
}

function aboutAuthor(author: Author, article: ArticleMeta, articleCount: number) {
  const wrote = articleCount > 1 ? `Wrote “${article.shortTitle}”.` : '';
  return { styled: styledName(author), role: author.role.replace(/\.$/, ''), wrote };
}

function suppliedSentences(
  settings: Settings,
  articles: readonly ArticleMeta[],
): readonly string[] {
  const ofBook = settings.supplied.map(({ field }) => field);
  const book = ofBook.length === 0 ? [] : [`The ${joinNames(ofBook)} of this book.`];
  return [...book, ...articles.flatMap((article) => suppliedInArticle(article))];
}

function suppliedInArticle({ supplied, editorial, shortTitle }: ArticleMeta): readonly string[] {
  const fields = supplied.length === 0 ? [] : [`The ${joinNames(supplied)} of “${shortTitle}”.`];
  const marks = editorial
    .flatMap(({ what }) => /^The mark of note (\d+)/.exec(what)?.[1] ?? [])
    .map((number) => `The place of the mark of note ${number} in “${shortTitle}”.`);
  return [...fields, ...marks];
}

function textNotes(settings: Settings, articles: readonly ArticleMeta[]): BookMatter['entries'] {
  const book = settings.supplied.map(({ field, reason }) => ({
    what: `The ${field} was supplied by the editor.`,
    reason,
  }));
  const entries = [
    { title: settings.title, notes: book },
    ...articles.map(({ title, editorial }) => ({ title, notes: editorial })),
  ];
  return entries
    .filter(({ notes }) => notes.length > 0)
    .map(({ title, notes }) => ({
      title,
      notes: notes.map((note, n) => ({ ...note, isFirst: n === 0 })),
    }));
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO date in words, as precise as it is.
 *
 * @example readableDate('2017-08') // 'August 2017'
 */
function readableDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const named = month === undefined ? '' : (months[Number(month) - 1] ?? '');
  return [day === undefined ? '' : String(Number(day)), named, year].filter(Boolean).join(' ');
}

function readableIdentifier(urn: string): string {
  const isbn = /^urn:isbn:(\d{13})$/.exec(urn)?.[1];
  return isbn ? `ISBN ${isbn}` : urn;
}
