import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PressError } from '../scripts/model/press-error.ts';
import { buildBook } from '../scripts/pipeline.ts';
import { collectProblems } from './support/problems.ts';
import { rootedTools } from './support/rooted-tools.ts';
import { tempFolder } from './support/temp-folder.ts';

/**
 * A folder for every problem: `book/` is built as far as it goes without a browser, and the lines it reports must be
 * those of `expected.txt`. A folder is named after the rule; what follows a "+" tells cases of one rule apart.
 */
const folder = join(import.meta.dirname, 'problems');
const names = readdirSync(folder);

test('there are problems to test', () => {
  expect(names.length).toBeGreaterThan(15);
});

test.each(names)(
  '%s',
  async (name) => {
    const root = await tempFolder({ from: join(folder, name, 'book'), to: 'manuscripts/book' });
    const collected = collectProblems();
    const noBrowser = () => Promise.reject(new PressError('no browser in this test', { hint: '' }));
    const tools = {
      ...rootedTools(root),
      browser: { version: noBrowser, open: noBrowser, openUnseen: noBrowser, close: noBrowser },
    };
    const templates = join(import.meta.dirname, '..', 'templates');
    const order = {
      book: 'book',
      templates,
      engine: 'paged',
      fallbackDate: '',
      onProblem: collected.report,
    } as const;
    await buildBook(order, tools).catch((cause: unknown) => {
      if (!(cause instanceof PressError) || cause.message !== 'no browser in this test')
        throw cause;
    });
    const expected = readFileSync(join(folder, name, 'expected.txt'), 'utf8');
    expect(
      collected
        .lines()
        .map((line) => `${line}\n`)
        .join(''),
    ).toBe(expected);
    expect(expected).toContain(` ${name.split('+')[0]}: `);
  },
  60_000,
);
