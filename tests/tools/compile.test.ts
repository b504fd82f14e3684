import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { compiledFile, compileScript } from '../../scripts/tools/compile.mjs';
import { loadModule } from '../../scripts/tools/load-module.mjs';

test('a module that is started by itself is compiled once, and finds the files beside its source', async () => {
  const [first, again] = await Promise.all([
    compiledFile('scripts/cli.ts'),
    compiledFile('scripts/cli.ts'),
  ]);
  expect(first).toBe(again);
  expect(first).toContain(join('node_modules', '.cache', 'octavo'));
  const { main } = (await import(pathToFileURL(first ?? '').href)) as {
    main: (args: readonly string[]) => Promise<number>;
  };
  expect(await main(['--help'])).toBe(0);
});

test('any other module is loaded from its source', async () => {
  expect(await compiledFile('scripts/model/roman.ts')).toBeUndefined();
  const { toRoman } = (await loadModule('scripts/model/roman.ts')) as {
    toRoman: (n: number) => string;
  };
  expect(toRoman(4)).toBe('iv');
});

test('what is made for pages of the browser is one script, kept or not', async () => {
  const entry = 'scripts/typeset/in-page/main.ts';
  const kept = await readFile((await compiledFile(entry)) ?? '', 'utf8');
  expect(kept).toBe(await compileScript(entry));
  expect(kept).not.toMatch(/^import /m);
});
