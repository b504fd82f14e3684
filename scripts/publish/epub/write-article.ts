import type { BookArticle, BookNote } from '../../model/book.ts';
import { writeNoteCalls } from '../../model/note-calls.ts';
import { escapeXml } from '../../model/escape-xml.ts';
import { nameRow } from '../../model/join-names.ts';
import { blocksOf, divide, nestSections } from './blocks.ts';
import type { MarkedText } from './page-breaks.ts';

/** What a document of an article holds. */
export interface ArticleFile {
  /** `a1`, or `a1_2` for the second of several. */
  readonly id: string;
  readonly body: string;
}

/** Longer documents are slow to open on old readers; characters. */
const mostCharacters = 250_000;

/**
 * An article as one document, or several when it is long: its head, its text in sections, and at the end of each the
 * notes that are called in it, with links there and back.
 *
 * @param marked Its body, with the pages of the printed edition.
 */
export function writeArticle(
  article: BookArticle,
  { top, xhtml }: MarkedText,
): readonly ArticleFile[] {
  const parts = divide(blocksOf(xhtml), mostCharacters);
  return parts.map((blocks, n) => {
    const isFirst = n === 0;
    const id = isFirst ? article.id : `${article.id}_${n + 1}`;
    const text = nestSections(blocks);
    const called = [...text.matchAll(/<note-call n="(\d+)"\/>/g)].map((match) => Number(match[1]));
    const notes = article.notes.filter(({ marks }) => called.includes(marks[0] ?? 0));
    const body = [
      isFirst ? top : '',
      isFirst ? writeHead(article) : '',
      linkNotes(text, article),
      writeNotes(id, article.id, notes),
    ];
    const written = withoutPageNames(body.filter(Boolean).join('\n'));
    return { id, body: frameTables(nameEpigraphs(written)) };
  });
}

// A reflowed page has no number to be named by.
function withoutPageNames(xhtml: string): string {
  return xhtml.replace(/<page-ref to="[^"]+"\/>/g, '');
}

/** A telephone holds no more columns than this side by side. */
const mostColumns = 5;

// Wider tables are moved sideways in a frame of their own, by the keyboard as well.
function frameTables(xhtml: string): string {
  return xhtml.replace(/<table>.*?<\/table>/gs, (table) => {
    const [firstRow = ''] = /<tr>.*?<\/tr>/s.exec(table) ?? [];
    const columns = firstRow.match(/<t[hd][\s>]/g)?.length ?? 0;
    return columns > mostColumns ? `<div class="wide-table" tabindex="0">${table}</div>` : table;
  });
}

function nameEpigraphs(xhtml: string): string {
  return xhtml.replaceAll(
    ' class="epigraph"',
    ' class="epigraph" epub:type="epigraph" role="doc-epigraph"',
  );
}

function writeHead({ id, meta }: BookArticle): string {
  const row = nameRow(meta.authors.map(({ name }) => name));
  const names = row.map(
    ({ name, after, joint }) => `<span class="name">${escapeXml(name + after)}</span>${joint}`,
  );
  const paragraphs = [
    ['article-subtitle', escapeXml(meta.subtitle)],
    ['byline', names.join('')],
    ['standfirst', escapeXml(meta.standfirst)],
  ] as const;
  const written = paragraphs.flatMap(([name, text]) =>
    text === '' ? [] : [`\n<p class="${name}">${text}</p>`],
  );
  return `<header>\n<h1 id="${id}-title">${escapeXml(meta.title)}</h1>${written.join('')}\n</header>`;
}

// The sup stays outside the link: a child inside keeps some readers from showing the note as a pop-up.
function linkNotes(xhtml: string, { id, notes }: BookArticle): string {
  const byMark = new Map(notes.flatMap((note) => note.marks.map((mark) => [mark, note] as const)));
  return writeNoteCalls(xhtml, (mark, comma) => {
    const note = byMark.get(Number(mark));
    return `<sup class="noteref">${comma}<a id="${id}-fnref${mark}" epub:type="noteref" role="doc-noteref" href="#${note?.id ?? ''}">${mark}</a></sup>`;
  });
}

function writeNotes(file: string, article: string, notes: readonly BookNote[]): string {
  if (notes.length === 0) return '';
  const written = notes.map((note) => writeNote(article, note)).join('\n');
  return `<section epub:type="footnotes" class="footnotes" aria-labelledby="${file}-notes">\n<h2 id="${file}-notes">Notes</h2>\n${written}\n</section>`;
}

function writeNote(article: string, { id, marks, paragraphs }: BookNote): string {
  const backlinks = marks.map(
    (mark) =>
      `<a epub:type="backlink" role="doc-backlink" href="#${article}-fnref${mark}" aria-label="Back to note reference ${mark}">${mark}</a>`,
  );
  const [first = '', ...rest] = paragraphs;
  const written = [`${backlinks.join(', ')}. ${first}`, ...rest].map(
    (text) => `<p class="footnote-text">${text}</p>`,
  );
  return `<div id="${id}" epub:type="footnote" role="doc-footnote">\n${written.join('\n')}\n</div>`;
}
