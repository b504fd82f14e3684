import type { Book, BookArticle, BookNote } from '../../model/book.ts';
import { joinNames } from '../../model/join-names.ts';
import type { Theme } from '../../model/theme.ts';

/** A file of the EPUB that holds text. */
export interface EpubDocument {
  /** Manifest id and, with `.xhtml`, file name; ASCII. */
  readonly id: string;
  readonly fileName: string;
  readonly title: string;
  /** The whole XHTML document. */
  readonly xhtml: string;
  /** Manifest properties: `svg`, `mathml`. */
  readonly properties: string;
  readonly sections: readonly { readonly href: string; readonly text: string }[];
  /** True when the contents list it. */
  readonly isListed: boolean;
}

/** All text files of the EPUB in reading order, the cover first; the contents come from the navigation document. */
export function writeDocuments(book: Book, theme: Theme): readonly EpubDocument[] {
  const page = makePage(book, theme);
  const { matter } = book;
  const colophonView = {
    ...matter,
    // The text is set in the reader's own face; only the cover carries the book's.
    hasCredits: false,
    tools: ', pandoc and epub-gen-memory',
    hasSources: matter.sources.length > 0,
    hasSupplied: matter.supplied.length > 0,
  };
  return [
    page({
      id: 'cover',
      title: 'Cover',
      type: 'cover',
      body: `<div class="cover"><img src="images/cover.jpg" alt="${coverAlt(book)}" role="doc-cover"/></div>`,
    }),
    page({
      id: 'titlepage',
      title: 'Title page',
      type: 'titlepage',
      body: theme.render('shared/title-page.html', matter),
    }),
    ...book.articles.map((article) => articlePage(article, page)),
    ...backPages(book, theme, page),
    page({
      id: 'colophon',
      title: 'Colophon',
      type: 'colophon',
      body: `<h1>Colophon</h1>\n${theme.render('shared/colophon.html', colophonView)}`,
      isListed: true,
    }),
  ];
}

interface PageParts {
  readonly id: string;
  readonly title: string;
  /** Value of epub:type. */
  readonly type: string;
  readonly body: string;
  readonly lang?: string;
  readonly sections?: EpubDocument['sections'];
  readonly isListed?: boolean;
}

type MakePage = (parts: PageParts) => EpubDocument;

function makePage(book: Book, theme: Theme): MakePage {
  return ({
    id,
    title,
    type,
    body,
    lang = book.settings.language,
    sections = [],
    isListed = false,
  }) => {
    const role = { colophon: 'doc-colophon', chapter: 'doc-chapter' }[type];
    const view = { lang, title, type, role, body, id };
    const properties = [
      /<svg[\s>]/.test(body) ? 'svg' : '',
      /<math[\s>]/.test(body) ? 'mathml' : '',
    ]
      .filter(Boolean)
      .join(' ');
    return {
      id,
      fileName: `${id}.xhtml`,
      title,
      xhtml: theme.render('epub/page.xhtml', view),
      properties,
      sections,
      isListed,
    };
  };
}

function articlePage(article: BookArticle, page: MakePage): EpubDocument {
  const { id, meta, sections } = article;
  const fileName = `${article.id}.xhtml`;
  return page({
    id,
    title: meta.title,
    type: 'chapter',
    lang: meta.lang,
    body: linkArticles(
      id,
      [writeHead(article), linkNotes(article), writeNotes(article)].filter(Boolean).join('\n'),
    ),
    sections: sections
      .filter(({ level }) => level === 2)
      .map((section) => ({ href: `${fileName}#${section.id}`, text: section.text })),
    isListed: true,
  });
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
    meta.subtitle === '' ? '' : `\n<p class="article-subtitle">${escapeText(meta.subtitle)}</p>`;
  const byline = names === '' ? '' : `\n<p class="byline">${escapeText(names)}</p>`;
  const standfirst =
    meta.standfirst === '' ? '' : `\n<p class="standfirst">${escapeText(meta.standfirst)}</p>`;
  return `<header>\n<h1 id="${id}-title">${escapeText(meta.title)}</h1>${subtitle}${byline}${standfirst}\n</header>`;
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

function backPages(book: Book, theme: Theme, page: MakePage): readonly EpubDocument[] {
  const { authors, entries } = book.matter;
  const about = `<h1>About the authors</h1>\n${theme.render('shared/authors.html', book.matter)}`;
  const notes = `<h1>A note on the text</h1>\n${theme.render('shared/text-notes.html', book.matter).replaceAll('h3>', 'h2>')}`;
  return [
    ...(authors.length > 0
      ? [
          page({
            id: 'about',
            title: 'About the authors',
            type: 'backmatter',
            body: about,
            isListed: true,
          }),
        ]
      : []),
    ...(entries.length > 0
      ? [
          page({
            id: 'text-notes',
            title: 'A note on the text',
            type: 'backmatter',
            body: notes,
            isListed: true,
          }),
        ]
      : []),
  ];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function coverAlt({ settings }: Book): string {
  return escapeText(`Cover of ${settings.title}`).replaceAll('"', '&quot;');
}
