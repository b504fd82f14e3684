import type { Book } from '../../model/book.ts';

/** What the package document says of the book, ready for its template. */
export function metadataView(book: Book, modified: string) {
  const { settings, matter, blurb, articles } = book;
  const { catalogue } = settings;
  const sorted = (name: string) => catalogue.sortNames.get(name) ?? fileAs(name);
  const authors = articles.flatMap(({ meta }) => meta.authors.map(({ name }) => name));
  const translators = articles.map(({ meta }) => meta.translator).filter((name) => name !== '');
  const contributors = [
    ...settings.editors.map((name) => ({ name, role: 'edt' })),
    ...translators.map((name) => ({ name, role: 'trl' })),
    ...catalogue.contributors,
  ];
  return {
    ...matter,
    lang: settings.language,
    identifier: settings.identifier,
    date: settings.date,
    modified,
    description: plain(blurb) || settings.title,
    creators: [...new Set(authors)].map((name, n) => ({
      id: `creator${n + 1}`,
      name,
      fileAs: sorted(name),
      order: n + 1,
    })),
    contributors: withoutRepeats(contributors).map(({ name, role }, n) => ({
      id: `contributor${n + 1}`,
      name,
      role,
      fileAs: sorted(name),
    })),
    subjects: settings.subjects,
    series: catalogue.series,
    conformance: catalogue.conformance,
    sourcesList: matter.sources.map(({ title, published }) =>
      [title, published].filter(Boolean).join(': '),
    ),
    ...accessView(book),
  };
}

function withoutRepeats<T extends { readonly name: string; readonly role: string }>(
  people: readonly T[],
): readonly T[] {
  const keys = people.map(({ name, role }) => `${role} ${name}`);
  return people.filter((_one, n) => keys.indexOf(keys[n] ?? '') === n);
}

// What a reader needs to know before opening it (Schema.org properties of EPUB Accessibility 1.1).
function accessView({ articles, images }: Book) {
  const hasMath = articles.some(({ body }) => body.includes('<math'));
  const undescribed = articles.some(({ body }) => /<img [^>]*alt=""/.test(body));
  const hasPictures = images.length > 0;
  const parts = [
    'Text with headings, a table of contents and notes that link both ways.',
    hasPictures && !undescribed ? 'Every picture is described.' : '',
    hasMath ? 'Formulas are MathML and can be read aloud.' : '',
    undescribed
      ? 'Some pictures have no description.'
      : 'It can be read in full by screen readers and at any size.',
  ];
  return {
    hasPictures,
    hasMath,
    // Without descriptions, the text alone does not tell everything.
    isTextEnough: !undescribed,
    isDescribed: hasPictures && !undescribed,
    accessSummary: parts.filter(Boolean).join(' '),
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
