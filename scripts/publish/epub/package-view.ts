import type { Book } from '../../model/book.ts';
import type { EpubDocument } from './documents.ts';
import { filesById } from './links.ts';
import { metadataView } from './metadata-view.ts';

/** What goes into the package. */
export interface PackageParts {
  readonly book: Book;
  readonly documents: readonly EpubDocument[];
  readonly fonts: readonly { readonly name: string }[];
}

/** Everything the package document, the navigation and the NCX say, ready for their templates. */
export function packageView({ book, documents, fonts }: PackageParts, modified: string) {
  return {
    ...metadataView(book, modified),
    ...filesView(book, documents),
    fonts: fonts.map(({ name }, n) => ({ id: `font${n + 1}`, name })),
    hasFonts: fonts.length > 0,
    ...navigationView(documents),
    firstArticle: book.articles[0]?.id ?? 'titlepage',
    printEdition: [`${book.settings.title}, print edition`, book.matter.imprint]
      .filter(Boolean)
      .join(', '),
  };
}

function filesView({ images }: Book, documents: readonly EpubDocument[]) {
  return {
    documents: documents.map((document) => ({
      ...document,
      isBeforeContents: document.id === 'titlepage',
    })),
    images: images.map(({ name, mediaType }, n) => ({ id: `img${n + 1}`, name, mediaType })),
  };
}

function navigationView(documents: readonly EpubDocument[]) {
  const files = filesById(documents);
  const contents = documents
    .filter(({ isListed }) => isListed)
    .map(({ id, fileName, title, sections }) => ({
      id: `np-${id}`,
      href: fileName,
      text: title,
      sections: sections.map((section, n) => ({
        id: `np-${id}-${n + 1}`,
        href: `${files.get(section.id) ?? fileName}#${section.id}`,
        text: section.text,
      })),
      hasSections: sections.length > 0,
    }));
  const pages = pagesOf(documents);
  const targets = [
    ...contents.flatMap(({ href, sections }) => [href, ...sections.map((one) => one.href)]),
    ...pages.map(({ href }) => href),
  ];
  const orderOf = readingOrder(documents, targets);
  return {
    contents,
    points: contents.map((entry) => ({
      ...entry,
      order: orderOf(entry.href),
      points: entry.sections.map((section) => ({ ...section, order: orderOf(section.href) })),
    })),
    pages: pages.map((page) => ({ ...page, order: orderOf(page.href) })),
    hasPages: pages.length > 0,
    pageCount: pages.length,
    lastPage: Math.max(0, ...pages.map(({ label }) => Number(label) || 0)),
  };
}

interface PageTarget {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** As the NCX has it: roman numbers stand in front. */
  readonly type: 'front' | 'normal';
  /** The number; empty when it is roman. */
  readonly value: string;
}

function pagesOf(documents: readonly EpubDocument[]): readonly PageTarget[] {
  return documents.flatMap(({ fileName, xhtml }) =>
    [...xhtml.matchAll(/ role="doc-pagebreak" id="(page-([^"]+))"/g)].map(
      ([, id = '', label = '']) => ({
        id: `pt-${label}`,
        href: `${fileName}#${id}`,
        label,
        type: /^\d+$/.test(label) ? ('normal' as const) : ('front' as const),
        value: /^\d+$/.test(label) ? label : '',
      }),
    ),
  );
}

// One numbering, from 1, for everything that the NCX leads to, in the order in which it is read.
function readingOrder(
  documents: readonly EpubDocument[],
  targets: readonly string[],
): (href: string) => number {
  const wanted = new Set(targets);
  const order = new Map<string, number>();
  const reach = (href: string) => {
    if (wanted.has(href)) order.set(href, order.size + 1);
  };
  for (const { fileName, xhtml } of documents) {
    reach(fileName);
    for (const [, id = ''] of xhtml.matchAll(/\sid="([^"]+)"/g)) reach(`${fileName}#${id}`);
  }
  return (href) => order.get(href) ?? 0;
}
