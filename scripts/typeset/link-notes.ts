import type { Book, BookArticle, BookNote } from '../model/book.ts';
import type { Theme } from '../model/theme.ts';

/**
 * The book as it is printed on paper: what a link leads to outside the book is told in a note, in one series with the
 * other notes of the article. An address that is the link's own text gets none, nor one that the article has told
 * before; in a note the address stands behind the words in brackets. The book itself comes back when there is nothing
 * to tell, and when the book (`print: { links: none }`) or its theme (token `links-print`: `none`) does not want it.
 */
export function placeLinkNotes(book: Book, theme: Theme): Book {
  const { links } = book.settings.print;
  if (links === 'none' || theme.token('links-print') === 'none') return book;
  const articles = book.articles.map(articleForPaper);
  const isSame = articles.every((article, n) => article === book.articles[n]);
  return isSame ? book : { ...book, articles };
}

const linkOrCall =
  /<note-call n="(\d+)"\/>|<a href="((?:https?|mailto|tel):[^"]*)">([^]*?)<\/a>([.,;:!?”’"]*)/gi;

/**
 * An article with notes for its links; the same one when it has none to tell. The mark stands behind the stops that
 * follow a link, in French before them (Chicago Manual of Style 14.26; Lexique de l'Imprimerie nationale, “Appel de
 * note”).
 */
export function articleForPaper(article: BookArticle): BookArticle {
  const told = new Set<string>();
  const notes: BookNote[] = [];
  /** New numbers of the marks that were there before. */
  const renumbered = new Map<number, number>();
  let marks = 0;
  const isBeforeStops = /^fr\b/i.test(article.meta.lang);
  const call = () => `<note-call n="${(marks += 1)}"/>`;
  const body = article.body.replace(linkOrCall, (all: string, ...groups: readonly string[]) => {
    const [mark, href = '', text = '', stops = ''] = groups;
    if (mark !== undefined) {
      const written = call();
      renumbered.set(Number(mark), marks);
      return written;
    }
    if (!isToBeTold(href, text, told)) return all;
    const written = call();
    notes.push({ id: `${article.id}-ln${marks}`, marks: [marks], paragraphs: [readable(href)] });
    return isBeforeStops
      ? all.slice(0, all.length - stops.length) + written + stops
      : all + written;
  });
  const before = article.notes.map((note) => ({
    ...note,
    marks: note.marks.map((mark) => renumbered.get(mark) ?? mark),
    paragraphs: note.paragraphs.map((paragraph) => withAddresses(paragraph, told)),
  }));
  const isSame =
    notes.length === 0 &&
    before.every(({ paragraphs }, n) =>
      paragraphs.every((paragraph, at) => paragraph === article.notes[n]?.paragraphs[at]),
    );
  if (isSame) return article;
  const all = [...before, ...notes].sort((a, b) => (a.marks[0] ?? 0) - (b.marks[0] ?? 0));
  return { ...article, body, notes: all };
}

function withAddresses(paragraph: string, told: Set<string>): string {
  return paragraph.replace(
    linkOrCall,
    (all: string, ...[mark, href = '', text = '', stops = '']: readonly string[]) =>
      mark === undefined && isToBeTold(href, text, told)
        ? `${all.slice(0, all.length - stops.length)} (${readable(href)})${stops}`
        : all,
  );
}

// Both are XHTML, and escaped alike.
function isToBeTold(href: string, text: string, told: Set<string>): boolean {
  if (told.has(href) || bare(text.replace(/<[^>]*>/g, '')) === bare(href)) return false;
  told.add(href);
  return true;
}

// Addresses that a reader would type alike are alike.
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/[\s\u00AD\u200B\u2060]/g, '')
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

function readable(href: string): string {
  return href.replace(/^(?:mailto|tel):/i, '');
}
