import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileBook } from '../../scripts/compile/compile-book.ts';
import { readFrontMatter } from '../../scripts/ingest/front-matter.ts';
import { readArticleMeta } from '../../scripts/ingest/read-article-meta.ts';
import { readSettings } from '../../scripts/ingest/read-settings.ts';
import { readTheme } from '../../scripts/ingest/read-theme.ts';
import type { CoverPicture } from '../../scripts/model/cover.ts';
import type { BrowserPage } from '../../scripts/model/tools.ts';
import { makeCover } from '../../scripts/publish/epub/make-cover.ts';
import { hyphenate } from '../../scripts/typeset/hyphenate.ts';
import { rootedTools } from '../support/rooted-tools.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');
const tools = rootedTools('.');
afterAll(() => tools.browser.close());

const report = ({ message }: { readonly message: string }) => {
  throw new Error(message);
};

function makeBook(title: string, subtitle: string, authors: readonly string[]) {
  const read = (file: string, fields: object) => {
    const front = readFrontMatter(file, `---\n${JSON.stringify(fields)}\n---\n`, report);
    if (front === undefined) throw new Error(file);
    return front;
  };
  const front = read('book.md', { title, subtitle, publisher: 'The Press', date: '2026' });
  const settings = readSettings(front, { bookSlug: 'b', reasons: new Map(), report });
  const one = read('1.md', { title: 'One', authors });
  const meta = readArticleMeta(one, { heading: '', language: 'en' }, report);
  const article = { file: '1.md', text: '', slug: '1', blocks: [], changes: [] };
  const articles = [{ ...article, meta, polished: true as const }];
  return compileBook({ slug: 'b', settings, articles, blurb: [], images: new Map(), report });
}

/** Words that are not wholly on the page, or that stand on others. */
const findFaults = `(() => {
  const boxes = [...document.querySelectorAll('p')].flatMap((p) => {
    const range = document.createRange();
    range.selectNodeContents(p);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return right > left ? [{ text: p.textContent, left, right, top, bottom }] : [];
  });
  const out = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > 1500 || top < 0 || bottom > 2400);
  const over = boxes.filter((a, n) => boxes.some((b, m) => m > n && a.top < b.bottom - 8 && b.top < a.bottom - 8 && a.left < b.right && b.left < a.right));
  return [...out, ...over].map(({ text }) => text);
})()`;

async function paint(book: ReturnType<typeof makeBook>, picture?: CoverPicture) {
  const theme = await readTheme({ ...tools, own: undefined, templates, report });
  let faults: unknown;
  const listening = (page: BrowserPage): BrowserPage => ({
    ...page,
    jpeg: async (size) => {
      if (size.width === 1500 && picture === undefined) faults = await page.evaluate(findFaults);
      return page.jpeg(size);
    },
  });
  const browser = {
    ...tools.browser,
    open: async (resources: Parameters<typeof tools.browser.open>[0]) =>
      listening(await tools.browser.open(resources)),
  };
  const cover = await makeCover(book, theme, { browser, picture, divisionsOf: hyphenate, report });
  return { cover, faults };
}

// Height and width stand in the first frame header (ITU-T T.81, B.2.2).
function sizeOf(jpeg: Uint8Array): readonly [number, number] {
  const bytes = Buffer.from(jpeg);
  let at = 2;
  while (![0xc0, 0xc2].includes(bytes[at + 1] ?? 0)) at += 2 + bytes.readUInt16BE(at + 2);
  return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
}

const long =
  'A Long Title That Goes On and On about the Weather, the Crops, the Price of Salt in Winter, and Everything Else That Anyone Has Ever Thought of Saying on the Subject of Rivers, Canals and Their Bridges';
const ten = Array.from({ length: 10 }, (_one, n) => `Author Number${'x'.repeat(n)}`);

test.each<readonly [string, string, readonly string[]]>([
  ['Ox', '', []],
  ['Rivers', 'Essays', ten],
  ['Donaudampfschifffahrtsgesellschaftskapitänswitwe', 'Eine Geschichte', ['Karl Müller']],
  ['W'.repeat(60), '', ['W'.repeat(60)]],
  ['Đường về của những con đò trên sông Hậu', 'Ký sự miền Tây', ['Nguyễn Văn Tường']],
  [long, long.slice(0, 150), ten],
])('a cover holds its words whole: %s', async (title, subtitle, authors) => {
  const { cover, faults } = await paint(makeBook(title, subtitle, authors));
  expect(faults).toEqual([]);
  expect(sizeOf(cover.inBook)).toEqual([1500, 2400]);
  expect(sizeOf(cover.beside)).toEqual([1600, 2560]);
});

test('a picture of the book’s own is the cover, and the same every time', async () => {
  const path = join(import.meta.dirname, '..', 'books', 'elements', 'images', 'square.png');
  const place = { file: 'book.md', line: 1, column: 1 };
  const bytes = new Uint8Array(readFileSync(path));
  const picture: CoverPicture = { path, mediaType: 'image/png', bytes, place };
  const book = makeBook('Ox', '', []);
  const [plain, own, again] = [
    await paint(book),
    await paint(book, picture),
    await paint(book, picture),
  ];
  expect(sizeOf(own.cover.beside)).toEqual([1600, 2560]);
  expect(Buffer.compare(own.cover.inBook, plain.cover.inBook)).not.toBe(0);
  expect(Buffer.compare(own.cover.inBook, again.cover.inBook)).toBe(0);
});
