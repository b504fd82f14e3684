import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compiledFile, compileScript } from './compile.mjs';
import { PressError } from '../model/press-error.ts';

const pressFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Gives a TypeScript file of the press (path from its root) as one script for the browser. */
export async function bundle(entry: string): Promise<string> {
  const file = await compiledFile(entry);
  if (file !== undefined) return readFile(file, 'utf8');
  return compileScript(entry);
}

/** Reads a file of a package that npm installed: `source-serif/OTF/SourceSerif4-Regular.otf`. */
export async function readPackageFile(path: string): Promise<Uint8Array> {
  const [, name = '', rest = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path) ?? [];
  const isInside = !rest.split(/[/\\]/).includes('..');
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of isInside ? folders : []) {
    const bytes = await readFile(join(folder, name, rest)).catch(() => undefined);
    if (bytes !== undefined) return bytes;
  }
  throw new PressError(`Cannot find "${path}" among the installed packages`, {
    hint: 'install the dependencies again: npm ci --ignore-scripts',
  });
}

/** Path of a file of the press itself. */
export function pressPath(path: string): string {
  return join(pressFolder, path);
}
