import type { Book, BookArticle } from '../../model/book.ts';
import { escapeXml } from '../../model/escape-xml.ts';
import type { Pages } from '../../model/pages.ts';
import type { Theme } from '../../model/theme.ts';
import { resolveLinks } from './links.ts';
import { markTexts, type MarkedText } from './page-breaks.ts';
import { writeArticle } from './write-article.ts';

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
  /** Headings that the contents list below it; their ids, in it or in the documents that go on from it. */
  readonly sections: readonly { readonly id: string; readonly text: string }[];
  /** True when the contents list it. */
  readonly isListed: boolean;
}

/** All text files of an EPUB. */
export interface EpubDocuments {
  /** In reading order, the cover first; the contents come from the navigation document. */
  readonly documents: readonly EpubDocument[];
  /** Articles (or `back`) whose text is not the text that was printed: the pages are not marked in them. */
  readonly unmarked: readonly string[];
}

/**
 * Writes all text files of the EPUB.
 *
 * @param pages Where the pages of the printed edition begin, by part; empty when they are not to be marked.
 */
export function writeDocuments(book: Book, theme: Theme, pages: Pages['parts']): EpubDocuments {
  const page = makePage(book, theme);
  const { matter } = book;
  const unmarked: string[] = [];
  const mark = (id: string, texts: readonly string[]) => {
    const marked = markTexts(texts, pages.get(id));
    if (!marked.fits) unmarked.push(id);
    return marked.texts;
  };
  const documents = [
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
    ...book.articles.flatMap((article) =>
      articlePages(article, mark(article.id, [article.body])[0], page),
    ),
    ...backPages(book, theme, { page, mark }),
    page({
      id: 'colophon',
      title: 'Colophon',
      type: 'colophon',
      body: `<h1>Colophon</h1>\n${theme.render('shared/colophon.html', colophonView(book, theme))}`,
      isListed: true,
    }),
  ];
  return { documents: resolveLinks(documents), unmarked };
}

function colophonView({ matter, settings }: Book, { credits, css }: Theme) {
  const fonts = settings.epubFonts ? css('epub/fonts.css') : '';
  const used = credits.filter(({ name }) => fonts.includes(name));
  return {
    ...matter,
    // Without fonts of its own, the text is set in the reader's face; only the cover carries the book's.
    credits: used.map((credit, n) => ({ ...credit, last: n === used.length - 1 })),
    hasCredits: used.length > 0,
    tools: ', pandoc and epub-gen-memory',
    hasSources: matter.sources.length > 0,
    hasSupplied: matter.supplied.length > 0,
  };
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

function articlePages(
  article: BookArticle,
  marked: MarkedText = { top: '', xhtml: article.body },
  page: MakePage,
): readonly EpubDocument[] {
  const { meta, sections } = article;
  return writeArticle(article, marked).map(({ id, body }, n) =>
    page({
      id,
      title: meta.title,
      type: 'chapter',
      lang: meta.lang,
      body,
      sections: n > 0 ? [] : sections.filter(({ level }) => level === 2),
      isListed: n === 0,
    }),
  );
}

interface BackContext {
  readonly page: MakePage;
  readonly mark: (part: string, texts: readonly string[]) => readonly MarkedText[];
}

function backPages(book: Book, theme: Theme, { page, mark }: BackContext): readonly EpubDocument[] {
  const { authors, entries } = book.matter;
  const parts = [
    {
      id: 'about',
      title: 'About the authors',
      isThere: authors.length > 0,
      text: theme.render('shared/authors.html', book.matter),
    },
    {
      id: 'text-notes',
      title: 'A note on the text',
      isThere: entries.length > 0,
      text: theme.render('shared/text-notes.html', book.matter).replaceAll('h3>', 'h2>'),
    },
  ].filter(({ isThere }) => isThere);
  const marked = mark(
    'back',
    parts.map(({ text }) => text),
  );
  return parts.map(({ id, title }, n) => {
    const { top = '', xhtml = '' } = marked[n] ?? {};
    const body = `${top}<h1>${title}</h1>\n${xhtml}`;
    return page({ id, title, type: 'backmatter', body, isListed: true });
  });
}

function coverAlt({ settings }: Book): string {
  return escapeXml(`Cover of ${settings.title}`);
}
