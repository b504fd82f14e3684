import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PressError } from '../model/press-error.ts';

const pressFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const bundles = new Map<string, Promise<string>>();

/** Bundles a TypeScript file of the press (path from its root) into one script for the browser. */
export async function bundle(entry: string): Promise<string> {
  const made = bundles.get(entry) ?? makeBundle(entry);
  bundles.set(entry, made);
  return made;
}

async function makeBundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(pressFolder, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
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
