import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Problem } from '../../scripts/model/problem.ts';
import { buildBook } from '../../scripts/pipeline.ts';
import { collectProblems } from './problems.ts';
import { rootedTools } from './rooted-tools.ts';
import { makeTemp } from './temp-folder.ts';

/** A book of the tests, built in a folder of its own. */
export interface BuiltBook {
  /** Path of a file in `dist/`. */
  readonly path: (file: string) => string;
  readonly problems: () => readonly Problem[];
}

/** Builds a book before the tests around the call, from a copy of its folder, and removes it after them. */
export function builtBook(name: string, folder: string): BuiltBook {
  const { problems, report } = collectProblems();
  let root = '';
  beforeAll(async () => {
    root = await makeTemp();
    cpSync(folder, join(root, 'manuscripts', name), { recursive: true });
    const tools = rootedTools(root);
    const templates = join(import.meta.dirname, '..', '..', 'templates');
    const order = { book: name, templates, engine: 'paged', fallbackDate: '' } as const;
    await buildBook({ ...order, onProblem: report }, tools);
    await tools.browser.close();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  return { path: (file) => join(root, 'dist', name, file), problems: () => problems };
}
