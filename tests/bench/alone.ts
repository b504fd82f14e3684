import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { buildBook } from '../../scripts/pipeline.ts';
import { compile } from '../../scripts/tools/compile.mjs';
import { pressPath } from '../../scripts/tools/press-files.ts';
import { rootedTools } from '../support/rooted-tools.ts';

/** Compiles `print-alone.ts`, so that every engine starts as the press itself does. Gives the script. */
export async function compilePrintAlone(): Promise<string> {
  const folder = pressPath('node_modules/.cache/octavo-bench');
  await rm(folder, { recursive: true, force: true });
  await compile(['tests/bench/print-alone.ts'], folder);
  return join(folder, 'tests', 'bench', 'print-alone.mjs');
}

/** Compiles a book into `book.bin` under its root: what every engine starts from. */
export async function writeCompiled(
  root: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await mkdir(join(root, 'cache'), { recursive: true });
  const tools = rootedTools(root, env);
  const templates = pressPath('templates');
  try {
    const order = { book: name, templates, engine: 'paged', fallbackDate: '' } as const;
    const { book } = await buildBook(order, tools);
    await writeFile(join(root, 'book.bin'), serialize(book));
  } finally {
    await tools.browser.close();
  }
}
