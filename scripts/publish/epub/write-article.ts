import type { BookArticle, BookNote } from '../../model/book.ts';
import { joinNames } from '../../model/join-names.ts';
import { escapeXml } from '../../model/escape-xml.ts';

/** What the body of an article's document holds: its head, its text, and its notes with links there and back. */
export function writeArticle(article: BookArticle): string {
  const parts = [writeHead(article), linkNotes(article), writeNotes(article)];
  return linkArticles(article.id, parts.filter(Boolean).join('\n'));
}

// A reflowed page has no number; what leads into another article leads into its file.
function linkArticles(id: string, xhtml: string): string {
  return xhtml
    .replace(/<page-ref to="[^"]+"\/>/g, '')
    .replace(/ href="#(a\d+)(-[^"]*)?"/g, (all, article: string, place?: string) =>
      article === id && place !== undefined
        ? all
        : ` href="${article}.xhtml${place ? `#${article}${place}` : ''}"`,
    );
}

function writeHead({ id, meta }: BookArticle): string {
  const names = joinNames(meta.authors.map(({ name }) => name));
  const subtitle =
    meta.subtitle === '' ? '' : `\n<p class="article-subtitle">${escapeXml(meta.subtitle)}</p>`;
  const byline = names === '' ? '' : `\n<p class="byline">${escapeXml(names)}</p>`;
  const standfirst =
    meta.standfirst === '' ? '' : `\n<p class="standfirst">${escapeXml(meta.standfirst)}</p>`;
  return `<header>\n<h1 id="${id}-title">${escapeXml(meta.title)}</h1>${subtitle}${byline}${standfirst}\n</header>`;
}

// The sup stays outside the link: a child inside keeps some readers from showing the note as a pop-up.
function linkNotes({ id, body, notes }: BookArticle): string {
  return body.replace(/<note-call n="(\d+)"\/>/g, (_call, mark: string) => {
    const note = notes.find(({ marks }) => marks.includes(Number(mark)));
    return `<sup class="noteref"><a id="${id}-fnref${mark}" epub:type="noteref" role="doc-noteref" href="#${note?.id ?? ''}">${mark}</a></sup>`;
  });
}

function writeNotes({ id, notes }: BookArticle): string {
  if (notes.length === 0) return '';
  const written = notes.map((note) => writeNote(id, note)).join('\n');
  return `<section epub:type="footnotes" class="footnotes" aria-labelledby="${id}-notes">\n<h2 id="${id}-notes">Notes</h2>\n${written}\n</section>`;
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
