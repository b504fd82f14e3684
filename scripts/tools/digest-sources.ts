import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pressPath, readPackageFile } from './press-files.ts';

/** See `Tools.digestSources`. */
export async function digestSources(
  paths: readonly string[],
  packages: readonly string[],
): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of await filesOf(pressPath(path)))
      hash.update(`${file.slice(pressPath('').length)}\n`).update(await readFile(file));
  }
  for (const name of packages) hash.update(await readPackageFile(`${name}/package.json`));
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.\w+$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
