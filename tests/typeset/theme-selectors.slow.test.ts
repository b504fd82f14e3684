import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { measureLines } from '../../scripts/verify/measure-lines.ts';
import { collectProblems } from '../support/problems.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const rules = `
.article :is(h2, blockquote) + p { padding-left: 30pt; }
.article :is(h3, h4) { break-before: page; }
`;
const text =
  'Before.\n\n## A head\n\nFar in.\n\n> Quoted.\n\nFar in too.\n\nNot so.\n\n### Over\n\nOn its page.';

test('a theme may write lists of selectors in brackets', async () => {
  const root = await tempFolder();
  const folder = join(root, 'manuscripts', 'lists');
  const theme = join(folder, 'theme', 'print');
  const templates = join(press, 'templates');
  await mkdir(folder, { recursive: true });
  await cp(join(templates, 'print'), theme, { recursive: true });
  const style = join(theme, 'text.css');
  await writeFile(style, `${await readFile(style, 'utf8')}${rules}`);
  await writeFile(join(folder, 'book.md'), '---\ntitle: Lists\ndate: 2026\ntheme: theme\n---\n');
  await writeFile(join(folder, '01-lists.md'), `---\ntitle: Lists\n---\n\n${text}\n`);
  const tools = rootedTools(root);
  const { report, lines } = collectProblems();
  const order = { book: 'lists', templates, onProblem: report };
  try {
    const { editions } = await buildBook({ ...order, engine: 'paged', fallbackDate: '' }, tools);
    expect(lines()).toEqual([]);
    const screen = editions.find(({ kind }) => kind === 'screen-pdf');
    const painted = await measureLines(screen?.bytes ?? new Uint8Array());
    const find = (start: string) => painted.find((line) => line.text.startsWith(start));
    const left = find('Before.')?.left ?? 0;
    expect((find('Far in.')?.left ?? 0) - left).toBeCloseTo(30, 0);
    expect((find('Far in too.')?.left ?? 0) - left).toBeGreaterThan(29);
    expect((find('Not so.')?.left ?? 0) - left).toBeLessThan(20);
    expect(find('Over')?.page).toBe((find('Not so.')?.page ?? 0) + 1);
  } finally {
    await tools.browser.close();
  }
}, 60_000);
