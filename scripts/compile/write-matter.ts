import type { ArticleMeta, EditorialNote } from '../model/article-meta.ts';
import type { BookArticle, BookMatter, BookNote, SourceEntry } from '../model/book.ts';
import { joinNames, nameRow } from '../model/join-names.ts';
import { quoteTitle, type Quotation } from '../model/quotation.ts';
import type { Settings } from '../model/settings.ts';
import { aboutAuthors } from './about-authors.ts';

/** More names than this are no row on a title page. */
const mostInRow = 4;

/** Words for title page, colophon, about the authors and the note on the text. */
export function writeMatter(settings: Settings, articles: readonly BookArticle[]): BookMatter {
  const { title, subtitle, publisher, rights, quotation } = settings;
  const metas = articles.map(({ meta }) => meta);
  const names = [...new Set(metas.flatMap(({ authors }) => authors.map(({ name }) => name)))];
  return {
    title,
    subtitle,
    names: joinNames(names),
    people: nameRow(names),
    areMany: names.length > mostInRow,
    editors: joinNames(settings.editors),
    editorPeople: nameRow(settings.editors),
    publisher,
    imprint: [publisher, readableDate(settings.date)].filter(Boolean).join(', '),
    rights,
    identifier: readableIdentifier(settings),
    sources: metas
      .filter(({ source, via }) => source !== '' || via !== '')
      .map((meta) => sourceEntry(meta, quotation)),
    supplied: suppliedSentences(settings, metas),
    authors: metas.flatMap((meta) => aboutAuthors(meta, quotation)),
    isNormalised: metas.some(({ isGenerated }) => isGenerated),
    entries: textNotes(settings, articles),
  };
}

function sourceEntry(meta: ArticleMeta, quotation: Quotation): SourceEntry {
  return {
    names: joinNames(meta.authors.map(({ name }) => name)),
    title: meta.title,
    quoted: quoteTitle(meta.title, meta.source === '' ? '.' : ',', quotation),
    published: meta.source,
    via: meta.via,
    translator: meta.translator,
    retrieved: readableDate(meta.retrieved),
  };
}

function suppliedSentences(
  settings: Settings,
  articles: readonly ArticleMeta[],
): readonly string[] {
  const ofBook = settings.supplied.map(({ field }) => field);
  const book = ofBook.length === 0 ? [] : [`The ${joinNames(ofBook)} of this book.`];
  return [
    ...book,
    ...articles.flatMap((article) => suppliedInArticle(article, settings.quotation)),
  ];
}

function suppliedInArticle(
  { supplied, editorial, title }: ArticleMeta,
  quotation: Quotation,
): readonly string[] {
  const quoted = quoteTitle(title, '.', quotation);
  const fields = supplied.length === 0 ? [] : [`The ${joinNames(supplied)} of ${quoted}`];
  const marks = editorial
    .flatMap(({ what }) => /^The mark of note\s(\d+)/.exec(what)?.[1] ?? [])
    .map((number) => `The place of the mark of note\u00A0${number} in ${quoted}`);
  return [...fields, ...marks];
}

function textNotes(settings: Settings, articles: readonly BookArticle[]): BookMatter['entries'] {
  const book = settings.supplied.map(({ field, reason }) => ({
    what: `The ${field} was supplied by the editor.`,
    reason,
  }));
  const entries = [
    { title: settings.title, notes: book },
    ...articles.map(({ meta, notes }) => ({
      title: meta.title,
      notes: [...meta.editorial, ...notes.filter(({ marks }) => marks.length > 1).map(sharedNote)],
    })),
  ];
  return entries
    .filter(({ notes }) => notes.length > 0)
    .map(({ title, notes }) => ({
      title,
      notes: notes.map((note, n) => ({ ...note, isFirst: n === 0 })),
    }));
}

function sharedNote({ marks }: BookNote): EditorialNote {
  return {
    what: `The source gives one note to the marks ${joinNames(marks.map(String))}.`,
    reason: 'In print it stands under each of them; the e-book has it once.',
  };
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

function readableIdentifier({ identifier, isbn }: Settings): string {
  return isbn === '' ? identifier : `ISBN ${isbn}`;
}
