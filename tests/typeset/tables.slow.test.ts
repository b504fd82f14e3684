import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { collectProblems } from '../support/problems.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

// Two lines of its cell; every row has a number of its own.
const rows = Array.from(
  { length: 8 },
  (_one, n) =>
    `| Opens${n} and is long enough for the second line of its cell, where it closes${n} |`,
);
const table = ['| The head |', '|:' + '-'.repeat(30) + '|', ...rows].join('\n');
const narrow = (markdown: string) => markdown.replace(/ \|$/gm, ` | ${'x'.repeat(40)} |`);

const before = (lines: number) =>
  Array.from({ length: lines }, (_one, n) => `Line ${n + 1}.`).join('\n\n');

async function pagesOf(articles: readonly string[], trim = 'A5'): Promise<readonly string[]> {
  const root = await tempFolder();
  const folder = join(root, 'manuscripts', 'rows');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'book.md'),
    `---\ntitle: Of Rows\nlanguage: en-GB\ntrim: ${trim}\n---\n`,
  );
  for (const [n, text] of articles.entries()) {
    const name = `${String(n + 1).padStart(2, '0')}-rows.md`;
    await writeFile(join(folder, name), `---\ntitle: Rows ${n}\ndate: 2025\n---\n\n${text}\n`);
  }
  const tools = rootedTools(root);
  const { report, lines } = collectProblems();
  const order = { book: 'rows', templates: join(press, 'templates'), onProblem: report };
  try {
    const { editions } = await buildBook({ ...order, engine: 'paged', fallbackDate: '' }, tools);
    expect(lines()).toEqual([]);
    const screen = editions.find(({ kind }) => kind === 'screen-pdf');
    return (await readPdf(screen?.bytes ?? new Uint8Array())).pages;
  } finally {
    await tools.browser.close();
  }
}

test('no page divides a row, and none ends with the head of a table', async () => {
  const wide = narrow(table).replace(/^\|:.*$/m, `|:${'-'.repeat(30)}|${'-'.repeat(70)}|`);
  const articles = Array.from({ length: 14 }, (_one, n) => `${before(n + 12)}\n\n${wide}`);
  const pages = await pagesOf(articles);
  const withRows = pages.filter((text) => /Opens\d|closes\d|The head/.test(text));
  expect(withRows.length).toBeGreaterThan(20);
  for (const text of withRows) {
    const [opened, closed] = [/Opens\d/g, /closes\d/g].map((mark) => text.match(mark) ?? []);
    expect(opened).not.toEqual([]);
    expect(closed?.map((word) => word.slice(6))).toEqual(opened?.map((word) => word.slice(5)));
  }
}, 120_000);

test.each(['| The head |', '| |'])(
  'a caption, with its heading, stands on the page of the first row (head: %s)',
  async (head) => {
    const own = table.replace('| The head |', head);
    const captioned = (n: number) =>
      `${before(n + 12)}\n\n## Heading${n}\n\n${own}\n\n: Caption${n}[^n]\n\n[^n]: The note of the caption.`;
    const pages = await pagesOf(Array.from({ length: 16 }, (_one, n) => captioned(n)));
    const firstRows = pages.filter((text) => text.includes('Opens0'));
    expect(firstRows).toHaveLength(16);
    for (const [n, text] of firstRows.entries()) {
      expect(text).toContain(`Heading${n}`);
      expect(text).toContain(`Caption${n}`);
    }
  },
  120_000,
);

test('a row that is higher than a page is divided, and nothing of it is lost', async () => {
  const words = Array.from({ length: 1200 }, (_one, n) => `word${n}`);
  const pages = await pagesOf([`| What | Said |\n|---|---------|\n| one | ${words.join(' ')} |`]);
  const printed = pages.join(' ');
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(printed))).toEqual([]);
}, 60_000);

test('the mark of a note goes over with its line, where a high row is divided', async () => {
  const cell = Array.from(
    { length: 9 },
    (_one, n) =>
      `In the year ${1721 + n} the keeper of the light wrote down what came over the bar.`,
  ).join(' ');
  const note = `[^k]: ${Array.from({ length: 20 }, (_one, n) => `Note ${n}.`).join(' ')}`;
  const row = `| What | Said |\n|---|---------|\n| one | ${cell} And lastword[^k] |`;
  const articles = Array.from(
    { length: 40 },
    (_one, n) => `${before((n % 20) + 5)}\n\n${n < 20 ? '' : '> Quoted\n\n'}${row}\n\n${note}`,
  );
  const pages = await pagesOf(articles, '5x8in');
  expect(pages.filter((text) => /lastword¹/.test(text))).toHaveLength(articles.length);
}, 120_000);
