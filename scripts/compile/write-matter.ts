import type { ArticleMeta, Author, EditorialNote } from '../model/article-meta.ts';
import type { AuthorEntry, BookArticle, BookMatter, BookNote, SourceEntry } from '../model/book.ts';
import { joinNames } from '../model/join-names.ts';
import type { Settings } from '../model/settings.ts';

/** Words for title page, colophon, about the authors and the note on the text. */
export function writeMatter(settings: Settings, articles: readonly BookArticle[]): BookMatter {
  const { title, subtitle, publisher, rights, identifier } = settings;
  const metas = articles.map(({ meta }) => meta);
  const authors = metas.flatMap((meta) => meta.authors.map((author) => ({ author, meta })));
  return {
    title,
    subtitle,
    names: joinNames([...new Set(authors.map(({ author }) => author.name))]),
    editors: joinNames(settings.editors),
    publisher,
    imprint: [publisher, readableDate(settings.date)].filter(Boolean).join(', '),
    rights,
    identifier: readableIdentifier(identifier),
    sources: metas.filter(({ source, via }) => source !== '' || via !== '').map(sourceEntry),
    supplied: suppliedSentences(settings, metas),
    authors: authors.map(({ author, meta }) => aboutAuthor(author, meta)),
    isNormalised: metas.some(({ isGenerated }) => isGenerated),
    entries: textNotes(settings, articles),
  };
}

function sourceEntry(meta: ArticleMeta): SourceEntry {
  return {
    names: joinNames(meta.authors.map(({ name }) => name)),
    title: meta.title,
    published: meta.source,
    via: meta.via,
    translator: meta.translator,
    retrieved: readableDate(meta.retrieved),
  };
}

// A rank ends in a full stop and goes before the name, a degree follows it: "Prof. Vu Van Hien, PhD".
function aboutAuthor({ name, degrees, role }: Author, { title }: ArticleMeta): AuthorEntry {
  const ranks = degrees.filter(
    (degree) => degree.endsWith('.') && !/^[A-Z]\.|^Ph\. ?D/.test(degree),
  );
  const rest = [...degrees.filter((degree) => !ranks.includes(degree)), role.replace(/\.$/, '')];
  const said = rest.filter(Boolean);
  return {
    ranks: ranks.map((rank) => `${rank}\u00A0`).join(''),
    name,
    rest: said.length === 0 ? '' : `, ${said.join(', ')},`,
    wrote: ` wrote “${endSentence(title)}”`,
  };
}

// American style puts the full stop inside the quotation marks; a title may bring its own.
function endSentence(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

function suppliedSentences(
  settings: Settings,
  articles: readonly ArticleMeta[],
): readonly string[] {
  const ofBook = settings.supplied.map(({ field }) => field);
  const book = ofBook.length === 0 ? [] : [`The ${joinNames(ofBook)} of this book.`];
  return [...book, ...articles.flatMap((article) => suppliedInArticle(article))];
}

function suppliedInArticle({ supplied, editorial, title }: ArticleMeta): readonly string[] {
  const quoted = `“${endSentence(title)}”`;
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

function readableIdentifier(urn: string): string {
  const isbn = /^urn:isbn:(\d{13})$/.exec(urn)?.[1];
  return isbn ? `ISBN ${isbn}` : urn;
}
