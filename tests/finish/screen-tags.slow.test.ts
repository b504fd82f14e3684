import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBook, type BuildOutcome } from '../../scripts/pipeline.ts';
import { press, slug } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { sourceWords } from '../support/source-words.ts';
import {
  elementsOf,
  readAloud,
  readStructure,
  type ReadElement,
} from '../support/structure-text.ts';
import { makeTemp } from '../support/temp-folder.ts';

interface Tagged {
  readonly outcome: BuildOutcome;
  readonly document: ReadElement;
}

async function build(name: string, folder: string): Promise<Tagged> {
  const root = await makeTemp();
  cpSync(folder, join(root, 'manuscripts', name), { recursive: true });
  const tools = rootedTools(root);
  const templates = join(press, 'templates');
  const outcome = await buildBook(
    { book: name, templates, engine: 'paged', fallbackDate: '' },
    tools,
  );
  await tools.browser.close();
  await rm(root, { recursive: true, force: true });
  const screen = outcome.editions.find(({ kind }) => kind === 'screen-pdf');
  return { outcome, document: await readStructure(screen?.bytes ?? new Uint8Array()) };
}

/** The sections of the articles: those behind the contents. */
function articlesOf({ outcome, document }: Tagged): readonly (readonly [string, string])[] {
  const sections = elementsOf({ ...document, kids: document.kids }, 'Sect');
  const first = sections.findIndex((section) => elementsOf(section, 'TOC').length > 0) + 1;
  return (outcome.book?.articles ?? []).map((article, n) => [
    sourceWords(article),
    readAloud(sections[first + n] as ReadElement).replace(/ \(page \d+\)/g, ''),
  ]);
}

function pagesOf({ kids }: ReadElement): readonly number[] {
  return kids.flatMap((kid) =>
    kid === 'annotation' ? [] : 'type' in kid ? pagesOf(kid) : [kid.page],
  );
}

/** Notes, each with the mark that stands before it. */
function callsIn({ kids }: ReadElement): readonly { call: ReadElement; note: ReadElement }[] {
  const elements = kids.filter((kid) => kid !== 'annotation' && 'type' in kid) as ReadElement[];
  return elements.flatMap((element, n) => {
    const call = elements.slice(0, n).findLast(({ type }) => type === 'Reference');
    return element.type === 'Note' && call ? [{ call, note: element }] : callsIn(element);
  });
}

const books = [
  { name: slug, folder: join(press, 'manuscripts', slug), articles: 2, divided: 5 },
  { name: 'torture', folder: join(press, 'tests', 'books', 'torture'), articles: 3, divided: 5 },
  { name: 'elements', folder: join(press, 'tests', 'books', 'elements'), articles: 3, divided: 5 },
  { name: 'tongues', folder: join(press, 'tests', 'books', 'tongues'), articles: 1, divided: 2 },
];

describe.each(books)('the tags of $name', ({ name, folder, articles, ...least }) => {
  let tagged: Tagged;
  beforeAll(async () => {
    tagged = await build(name, folder);
  });

  test('say every word of every article once and in order, notes where they are called', () => {
    const read = articlesOf(tagged);
    expect(read).toHaveLength(articles);
    for (const [source, said] of read) expect(said.split(' ')).toEqual(source.split(' '));
  });

  test('have a note behind each call, each with a name of its own', () => {
    const { document, outcome } = tagged;
    const notes = elementsOf(document, 'Note');
    const marks = outcome.book?.articles.flatMap((article) =>
      article.notes.flatMap((note) => note.marks),
    );
    expect(notes).toHaveLength(marks?.length ?? -1);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
    for (const note of notes) expect(elementsOf(note, 'Lbl')).toHaveLength(1);
  });

  test('have every note begin on the page where it is called', () => {
    const called = callsIn(tagged.document);
    expect(called).toHaveLength(elementsOf(tagged.document, 'Note').length);
    for (const { call, note } of called) expect(pagesOf(note)[0]).toBe(pagesOf(call)[0]);
  });

  test('have one paragraph where a page divides it, and one list, table and note', () => {
    const divided = elementsOf(tagged.document, 'P').filter(
      (element) => new Set(pagesOf(element)).size > 1,
    );
    expect(divided.length).toBeGreaterThan(least.divided);
  });

  test('lead from the contents to every article', () => {
    const entries = elementsOf(tagged.document, 'TOCI');
    expect(entries.length).toBeGreaterThanOrEqual(articles);
    for (const entry of entries) {
      const [reference] = elementsOf(entry, 'Reference');
      const [link] = reference === undefined ? [] : elementsOf(reference, 'Link');
      expect(link?.kids).toContain('annotation');
    }
  });
});

describe('the tags of the book of hard cases', () => {
  let document: ReadElement;
  beforeAll(async () => {
    ({ document } = await build('torture', join(press, 'tests', 'books', 'torture')));
  });
  afterAll(() => undefined);

  test('give a table over three pages one head', () => {
    const [table] = elementsOf(document, 'Table').filter(
      (one) => elementsOf(one, 'TR').length > 40,
    );
    expect(
      table?.kids.map((kid) => (kid === 'annotation' || !('type' in kid) ? '' : kid.type)),
    ).toEqual(['Caption', 'THead', 'TBody']);
    for (const cell of elementsOf(table as ReadElement, 'TH'))
      expect(cell.attributes).toContain('/Scope /Column');
  });

  test('give items a label and a body', () => {
    const items = elementsOf(document, 'LI');
    expect(items.length).toBeGreaterThan(5);
    for (const { kids } of items)
      expect(kids.map((kid) => (kid === 'annotation' || !('type' in kid) ? '' : kid.type))).toEqual(
        ['Lbl', 'LBody'],
      );
  });

  test('say what a picture shows, and where it stands', () => {
    const [figure] = elementsOf(document, 'Figure');
    expect(figure?.alt).toBe('The square at Northwick, drawn from memory');
    expect(figure?.attributes).toMatch(/\/BBox \[ [\d.]+ [\d.]+ [\d.]+ [\d.]+ \]/);
  });

  test('name the language of words in another', () => {
    const languages = elementsOf(document, 'Span').map(({ language }) => language);
    expect(languages).toEqual(expect.arrayContaining(['fr']));
  });
});

describe('the tags of the book of several languages', () => {
  let document: ReadElement;
  beforeAll(async () => {
    ({ document } = await build('tongues', join(press, 'tests', 'books', 'tongues')));
  });

  test('name the language of blocks, and of notes that are called from them', () => {
    const [german] = elementsOf(document, 'Div').filter(({ language }) => language === 'de');
    expect(readAloud(german as ReadElement)).toMatch(
      /^Ein deutscher Absatz.*Ein Zitat auf Deutsch\.$/,
    );
    const notes = elementsOf(document, 'Note');
    expect(notes.map(({ language }) => language)).toEqual([undefined, 'fr']);
  });

  test('have one element for emphasis, words in another language and a link that pages divide', () => {
    for (const [type, start] of [
      ['Em', 'et la phrase 0'],
      ['Span', 'and sentence 0'],
      ['Link', 'puis le lien 0'],
    ] as const) {
      const [found] = elementsOf(document, type).filter((one) => readAloud(one).startsWith(start));
      const pages = (found?.kids ?? []).flatMap((kid) =>
        kid !== 'annotation' && !('type' in kid) ? [kid.page] : [],
      );
      expect(new Set(pages).size).toBeGreaterThan(1);
    }
  });

  test('say what bullets are', () => {
    const labels = elementsOf(document, 'Lbl').map(({ actualText }) => actualText);
    expect(labels.filter((label) => label === '•')).toHaveLength(2);
  });

  test('part lines by spaces, code and addresses as they were written', () => {
    const said = readAloud(document);
    expect(said).toContain(
      'https://example.org/a/very/long/address/that/must-be/broken/over/lines',
    );
    expect(said).toContain('pré- et post-romains, ou pré- et post-classiques');
    expect(said).toContain('première ligne deuxième ligne troisième');
  });
});
