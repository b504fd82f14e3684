import { cpSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildBook, type BuildOrder, type BuildOutcome } from '../../scripts/pipeline.ts';
import { rootedTools } from './rooted-tools.ts';
import { makeTemp } from './temp-folder.ts';

/** The folder of the press. */
export const press = join(import.meta.dirname, '..', '..');
export const slug = 'independence-and-integration';

/** The first book, built in a folder of its own before the tests of a file. */
export interface RealBook {
  readonly root: () => string;
  readonly order: BuildOrder;
  readonly outcome: () => BuildOutcome;
  /** A file in `dist/`. */
  readonly made: (name: string) => Buffer;
}

/** Builds the first book before all tests of the file, and removes it after them. */
export function builtRealBook(): RealBook {
  let root = '';
  let outcome: BuildOutcome = { problems: [], editions: [], durations: {} };
  const order: BuildOrder = {
    book: slug,
    templates: join(press, 'templates'),
    engine: 'paged',
    fallbackDate: '',
  };
  beforeAll(async () => {
    root = await makeTemp();
    cpSync(join(press, 'manuscripts', slug), join(root, 'manuscripts', slug), { recursive: true });
    const tools = rootedTools(root);
    outcome = await buildBook(order, tools);
    await tools.browser.close();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  return {
    root: () => root,
    order,
    outcome: () => outcome,
    made: (name) => readFileSync(join(root, 'dist', slug, name)),
  };
}
