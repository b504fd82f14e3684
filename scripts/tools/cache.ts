import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '../model/tools.ts';
import { makeFolder } from './make-folder.ts';

/** The folder is kept below this, the results that were not used for longest going first. */
const mostBytes = 1_000_000_000;

/** Results of earlier builds, in a folder that only this user can enter. */
export function makeCache(folder: string): Cache {
  let ready: Promise<unknown> | undefined;
  const prepare = async () => (ready ??= makeFolder(folder, 0o700).then(async () => prune(folder)));
  return {
    read: async (key) => {
      const path = join(folder, key);
      const bytes = unsealed(await readFile(path).catch(() => undefined));
      if (bytes === undefined) return undefined;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return bytes;
    },
    write: async (key, content) => {
      const fresh = join(folder, `${randomUUID()}.new`);
      try {
        await prepare();
        await writeFile(fresh, sealed(Buffer.from(content as Uint8Array)));
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

// A file begins with the digest of the rest: what was cut short or changed counts as not there.
const sealLength = 32;

function sealed(content: Uint8Array): Uint8Array {
  return Buffer.concat([createHash('sha256').update(content).digest(), content]);
}

function unsealed(bytes: Buffer | undefined): Uint8Array | undefined {
  const content = bytes?.subarray(sealLength);
  if (bytes === undefined || content === undefined) return undefined;
  const digest = createHash('sha256').update(content).digest();
  return digest.equals(bytes.subarray(0, sealLength)) ? content : undefined;
}

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
