import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../scripts/pipeline.ts';
import { readPdf } from '../scripts/verify/read-pdf.ts';
import { squeeze } from '../scripts/verify/squeeze.ts';
import { epubcheckMessages } from './support/epubcheck.ts';
import { hasProgram } from './support/has-program.ts';
import { collectProblems } from './support/problems.ts';
import { rootedTools } from './support/rooted-tools.ts';
import { tempFolder } from './support/temp-folder.ts';

// A page of a PDF, a sermon, a report with a table, a study of verse, an essay: with more contents than a page holds,
// and a note that is called from the last line of a page.
const names = [
  'lent-sermon',
  'night-bus-report',
  'peat-bog-journal-pdf',
  'verses-of-the-toll-road',
  'what-the-tide-keeps',
];

test('a book of raw texts of every kind is built whole and valid', async () => {
  const root = await tempFolder();
  const folder = join(root, 'manuscripts', 'mixed');
  mkdirSync(join(folder, 'raw'), { recursive: true });
  writeFileSync(join(folder, 'book.md'), '---\ntitle: Mixed\ndate: 2026-11\n---\n\nFive texts.\n');
  for (const name of names) {
    const raw = join(import.meta.dirname, 'documents', name, 'raw.txt');
    cpSync(raw, join(folder, 'raw', `${name}.txt`));
  }
  const tools = rootedTools(root);
  const collected = collectProblems();
  const templates = join(import.meta.dirname, '..', 'templates');
  const order = { book: 'mixed', templates, engine: 'paged', fallbackDate: '' } as const;
  await buildBook({ ...order, onProblem: collected.report }, tools);
  await tools.browser.close();
  expect(collected.lines()).toEqual([]);
  const made = (file: string) => join(root, 'dist', 'mixed', file);
  const text = squeeze((await readPdf(readFileSync(made('mixed.pdf')))).pages.join('\n'));
  expect(text.split(squeeze('peopled by small figures in hats'))).toHaveLength(2);
  expect(text.split(squeeze('The hats are all of the same pattern'))).toHaveLength(2);
  if (hasProgram('java')) expect(epubcheckMessages(made('mixed.epub'))).toEqual([]);
});
