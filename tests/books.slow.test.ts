import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildBook } from '../scripts/pipeline.ts';
import { lineQuality } from '../scripts/verify/line-quality.ts';
import { measureLines } from '../scripts/verify/measure-lines.ts';
import { readEpub } from '../scripts/verify/read-epub.ts';
import { readPdf } from '../scripts/verify/read-pdf.ts';
import { squeeze } from '../scripts/verify/squeeze.ts';
import { epubcheckMessages } from './support/epubcheck.ts';
import { hasProgram } from './support/has-program.ts';
import { collectProblems } from './support/problems.ts';
import { rootedTools } from './support/rooted-tools.ts';
import { tempFolder } from './support/temp-folder.ts';

const books = join(import.meta.dirname, 'books');
const templates = join(import.meta.dirname, '..', 'templates');

async function build(name: string) {
  const root = await tempFolder({ from: join(books, name), to: `manuscripts/${name}` });
  const tools = rootedTools(root);
  const collected = collectProblems();
  const order = {
    book: name,
    templates,
    engine: 'paged',
    fallbackDate: '',
    onProblem: collected.report,
  } as const;
  await buildBook(order, tools);
  await tools.browser.close();
  return { lines: collected.lines(), path: (file: string) => join(root, 'dist', name, file) };
}

describe('the book of all elements', () => {
  const name = 'elements';
  test('is built without a problem, whole in every edition, and valid', async () => {
    const { lines, path } = await build(name);
    const made = (file: string) => readFileSync(path(file));
    expect(lines).toEqual([]);
    const { pages } = await readPdf(made(`${name}.pdf`));
    const text = pages.join('\n');
    // A heading stands on the page of what it heads, and formulas have the letters of a face for mathematics.
    expect(pages.find((page) => page.includes('Banana'))).toContain('A table');
    expect(text).toMatch(/𝑎\s*2\s*\+\s*𝑏/u);
    // A British book quotes titles as the British do, and its number has the hyphens that it was given.
    expect(text).toMatch(/wrote [‘ʻ]A long one[’ʼ]\./);
    expect(text).toContain('ISBN 978-3-16-148410-0');
    // What a paragraph introduces by its colon is on its page.
    expect(pages.find((page) => page.includes('the next by itself:'))).toMatch(/𝑛\s*=\s*1/u);
    const pdf = squeeze(text);
    const epub = squeeze((await readEpub(made(`${name}.epub`))).text);
    const numbered = [...Array(36).keys()].map((n) => squeeze(`Paragraph ${n + 1} begins.`));
    const notes = [4, 8, 12, 16, 20, 24, 28, 32, 36].map((n) => squeeze(`Note ${n}: a note`));
    for (const words of [...numbered, ...notes]) {
      expect(pdf.split(words)).toHaveLength(2);
      expect(epub.split(words)).toHaveLength(2);
    }
    // Notes of a thousand words are split over pages and nothing of them is lost: a word of each of their sentences.
    expect(text.match(/\bsplit\b/g)).toHaveLength(4 * 40 + 5 * 2);
    if (hasProgram('java')) expect(epubcheckMessages(path(`${name}.epub`))).toEqual([]);
  });

  test('names the pages where things stand, as they are labelled', async () => {
    const { path } = await build(name);
    const { pages, labels } = await readPdf(readFileSync(path(`${name}.pdf`)));
    const labelOf = (words: string) => labels?.[pages.findIndex((page) => page.includes(words))];
    const written = pages.join('\n').replace(/\s+/g, ' ');
    const lists = `the lists (page ${labelOf('two, which is a good deal')})`;
    expect(written).toContain(
      `by its page: ${lists}, the long piece (page ${labelOf('Paragraph 1 begins.')})`,
    );
    expect(written).toContain(`see ${lists}.`);
    expect(written).toContain(`This piece (page ${labelOf('One paragraph is all.')}) ends it.`);
    const epub = (await readEpub(readFileSync(path(`${name}.epub`)))).text;
    expect(epub).toContain('a link to the long piece alone');
    expect(epub).not.toContain('(page');
  });
});

/** Where on the grid of lines the text stands after a list, a table, a figure and a formula. */
function gridOf(lines: Awaited<ReturnType<typeof measureLines>>): readonly string[] {
  const after = [
    /^When the last packet boat was sold/,
    /^The ferry left at seven, as it had done every morning/,
    /^A clerk with a long scarf counted the parcels twice and wrote$/,
    /^Rain came in from the west for eleven days, and/,
  ];
  return after.map((words) => {
    const found = lines.findLast(({ text, page }) => page > 11 && words.test(text));
    return ((found?.baseline ?? 0) % 14.25).toFixed(1);
  });
}

describe('the book of everything that is hard to set', () => {
  const name = 'torture';
  test('is built without a problem and holds together', async () => {
    const { lines: problems, path } = await build(name);
    expect(problems).toEqual([]);
    const pdf = readFileSync(path(`${name}.pdf`));
    const { pages } = await readPdf(pdf);
    const words = pages.map(squeeze);
    // A table over three pages has its head on each, its rows in order and each of them once.
    const heads = words.flatMap((page, n) => (page.includes('boatstoll(d.)remark') ? [n] : []));
    expect(heads).toHaveLength(3);
    expect(heads.map((n) => n - (heads[0] ?? 0))).toEqual([0, 1, 2]);
    const years = words
      .join('')
      .match(/1[78]\d\d(?=northwick|stolave|theness|ravensey|holm|kirk|sandvoe)/g);
    expect(years).toEqual(Array.from({ length: 58 }, (_one, n) => String(1734 + n)));
    // Notes begin on the page of their mark, also two on one line, and the longest goes over to two pages more.
    const long = words.findIndex((page) => page.includes('6anotethatislongerthanapage'));
    expect(words[long]).toContain('alwaysso.6');
    // Blank pages are truly blank, and lines end evenly.
    const blank = pages.filter((page) => page.trim() === '').length;
    expect(blank).toBeGreaterThan(2);
    const lines = await measureLines(pdf);
    // The last lines before a page ends are as full as the others, of the text and of a note that goes on.
    const onPage = lines.filter(({ page }) => page === long);
    const edge = onPage.map(({ right }) => right).sort((one, two) => one - two)[onPage.length >> 1];
    const ends = onPage.filter(({ text }) => /A clerk with a long$|Of the two mills$/.test(text));
    expect(ends).toHaveLength(2);
    for (const { right } of ends) expect(right).toBeCloseTo(edge ?? 0, 0);
    expect(gridOf(lines)).toEqual(['1.5', '1.5', '1.5', '1.5']);
    const { max, longestLadder, hyphensAtPageEnd } = lineQuality(lines);
    // After a divided table, after pictures and after a formula the text is on the grid of its lines again.
    const after = lines.filter(
      ({ size, text }) =>
        size > 9.5 && /^(?:There were seven m|Rain came in|Of the two m)/.test(text),
    );
    expect(after.length).toBeGreaterThan(3);
    expect([...new Set(after.map(({ baseline }) => (baseline % 14.25).toFixed(1)))]).toEqual([
      '1.5',
    ]);
    // No line ends with a hyphen that an address has itself.
    expect(lines.filter(({ text }) => /:\/\/.*-$|\/\S*-$/.test(text))).toEqual([]);
    expect(longestLadder).toBeLessThanOrEqual(2);
    // A word of eighty letters ends its page.
    expect(hyphensAtPageEnd).toBeLessThanOrEqual(1);
    expect(max).toBeLessThan(3);
    if (hasProgram('java')) expect(epubcheckMessages(path(`${name}.epub`))).toEqual([]);
  });
});
