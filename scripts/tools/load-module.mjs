import { pathToFileURL } from 'node:url';
import { compiledFile } from './compile.mjs';

/** Loads a TypeScript module of the press (path from its root): what it was compiled to, or else the module itself. */
export async function loadModule(entry) {
  const file = await compiledFile(entry);
  if (file !== undefined) return import(pathToFileURL(file).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(new URL(`../../${entry}`, import.meta.url).href);
}
