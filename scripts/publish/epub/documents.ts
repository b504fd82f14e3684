import type { Book, BookArticle } from '../../model/book.ts';
import type { Theme } from '../../model/theme.ts';
import { escapeXml } from '../../model/escape-xml.ts';
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
    body: writeArticle(article),
    sections: sections
      .filter(({ level }) => level === 2)
      .map((section) => ({ href: `${fileName}#${section.id}`, text: section.text })),
    isListed: true,
  });
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

function coverAlt({ settings }: Book): string {
  return escapeXml(`Cover of ${settings.title}`);
}
