import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '../model/tools.ts';
import { cacheFolder } from './cache-folder.ts';

/** The folder is kept below this, the results that were not used for longest going first. */
const mostBytes = 1_000_000_000;

/** Results of earlier builds, in a folder that only this user can enter. */
export function makeCache(env: NodeJS.ProcessEnv): Cache {
  const folder = join(cacheFolder(env), 'results');
  let ready: Promise<unknown> | undefined;
  const prepare = async () =>
    (ready ??= mkdir(folder, { recursive: true, mode: 0o700 }).then(async () => prune(folder)));
  return {
    read: async (key) => {
      const path = join(folder, key);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined) return undefined;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return bytes;
    },
    write: async (key, content) => {
      const fresh = join(folder, `${randomUUID()}.new`);
      try {
        await prepare();
        await writeFile(fresh, content);
        await rename(fresh, join(folder, key));
      } catch {
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** A cache that keeps nothing: every result is made anew. */
export const noCache: Cache = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};

async function prune(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
      return { path, size, mtimeMs };
    }),
  );
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (bytes <= mostBytes) return;
    await rm(path, { force: true }).catch(() => undefined);
    bytes -= size;
  }
}
