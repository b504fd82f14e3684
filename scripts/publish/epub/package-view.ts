import type { Book } from '../../model/book.ts';
import type { EpubDocument } from './documents.ts';

/** Everything the package document, the navigation and the NCX say, ready for their templates. */
export function packageView(book: Book, documents: readonly EpubDocument[], modified: string) {
  return {
    ...metadataView(book, modified),
    ...filesView(book, documents),
    ...navigationView(documents.filter(({ isListed }) => isListed)),
    firstArticle: book.articles[0]?.id ?? 'titlepage',
  };
}

function metadataView({ settings, matter, blurb, articles }: Book, modified: string) {
  const authors = articles.flatMap(({ meta }) => meta.authors.map(({ name }) => name));
  return {
    ...matter,
    lang: settings.language,
    identifier: settings.identifier,
    date: settings.date,
    modified,
    description: plain(blurb) || settings.title,
    creators: people(authors, 'creator'),
    editorsList: people(settings.editors, 'editor'),
    subjects: settings.subjects,
    sourcesList: matter.sources.map(({ title, published }) =>
      [title, published].filter(Boolean).join(': '),
    ),
  };
}

function people(names: readonly string[], id: string) {
  return [...new Set(names)].map((name, n) => ({
    id: `${id}${n + 1}`,
    name,
    fileAs: fileAs(name),
    order: n + 1,
  }));
}

function filesView({ images }: Book, documents: readonly EpubDocument[]) {
  return {
    documents: documents.map((document) => ({
      ...document,
      isBeforeContents: document.id === 'titlepage',
    })),
    images: images.map(({ name, mediaType }, n) => ({ id: `img${n + 1}`, name, mediaType })),
    hasImages: images.length > 0,
    accessMode: images.length > 0 ? 'visual' : '',
  };
}

function navigationView(listed: readonly EpubDocument[]) {
  let order = 0;
  return {
    contents: listed.map(({ fileName, title, sections }) => ({
      href: fileName,
      text: title,
      sections,
      hasSections: sections.length > 0,
    })),
    points: listed.map(({ id, fileName, title, sections }) => ({
      id: `np-${id}`,
      order: (order += 1),
      href: fileName,
      text: title,
      points: sections.map(({ href, text }, n) => ({
        id: `np-${id}-${n + 1}`,
        order: (order += 1),
        href,
        text,
      })),
    })),
  };
}

// Vietnamese, Chinese and Korean names stand family name first already; a name of one word has no order.
function fileAs(name: string): string {
  const words = name.split(/\s+/);
  const isFamilyFirst =
    /^(?:Nguyen|Tran|Le|Pham|Huynh|Hoang|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Thai|Truong|Dinh|Mai|To|Ha|Luu|Trinh|Cao)$/;
  if (
    words.length < 2 ||
    isFamilyFirst.test((words[0] ?? '').normalize('NFD').replace(/\p{M}/gu, ''))
  )
    return name;
  return `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`;
}

function plain(xhtml: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
  };
  const text = xhtml
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
}
