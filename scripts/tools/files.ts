import { randomUUID } from 'node:crypto';
import { readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, isAbsolute } from 'node:path';
import { PressError } from '../model/press-error.ts';
import type { Files } from '../model/tools.ts';
import { makeFolder } from './make-folder.ts';

/** The disk. Every failure is a PressError that names the path and says what to do. */
export const files: Files = {
  read,
  listFiles: (folder) => list(folder, 'file'),
  listFolders: (folder) => list(folder, 'folder'),
  write,
  replaceFolder,
  isInside,
};

async function read(path: string): Promise<Uint8Array | undefined> {
  return unlessMissing(() => readFile(path), `Cannot read "${path}"`);
}

async function list(folder: string, kind: 'file' | 'folder'): Promise<readonly string[]> {
  const doing = `Cannot list "${folder}"`;
  const entries = await unlessMissing(() => readdir(folder, { withFileTypes: true }), doing);
  const wanted = (entries ?? []).filter((entry) =>
    kind === 'file' ? !entry.isDirectory() : entry.isDirectory(),
  );
  return wanted.map(({ name }) => name).sort();
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  await attempt(`Cannot write "${path}"`, async () => {
    await makeFolder(dirname(path));
    try {
      await writeFile(beside, content);
      await rename(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
  });
}

async function replaceFolder(folder: string, content: ReadonlyMap<string, Uint8Array>) {
  const id = randomUUID();
  const fresh = join(dirname(folder), `.${basename(folder)}.new-${id}`);
  const old = join(dirname(folder), `.${basename(folder)}.old-${id}`);
  await attempt(`Cannot write "${folder}"`, async () => {
    try {
      for (const [name, bytes] of content) {
        await makeFolder(dirname(join(fresh, name)));
        await writeFile(join(fresh, name), bytes);
      }
      await swap(folder, fresh, old);
    } finally {
      await rm(fresh, { recursive: true, force: true });
      await rm(old, { recursive: true, force: true });
    }
  });
}

async function swap(folder: string, fresh: string, old: string): Promise<void> {
  const hadOld = await moved(folder, old);
  try {
    await rename(fresh, folder);
  } catch (cause) {
    if (hadOld) await rename(old, folder);
    throw cause;
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}

async function isInside(path: string, folder: string): Promise<boolean> {
  const doing = `Cannot look up "${path}"`;
  const real = await unlessMissing(() => realpath(path), doing);
  const realFolder = await unlessMissing(() => realpath(folder), doing);
  if (real === undefined || realFolder === undefined) return false;
  const way = relative(realFolder, real);
  return (
    way !== '' &&
    way !== '..' &&
    !way.startsWith(`..${'/'}`) &&
    !way.startsWith('..\\') &&
    !isAbsolute(way)
  );
}

async function unlessMissing<T>(act: () => Promise<T>, doing: string): Promise<T | undefined> {
  try {
    return await act();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw explained(doing, cause);
  }
}

async function attempt<T>(doing: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw explained(doing, cause);
  }
}

const hints: Readonly<Record<string, string>> = {
  EACCES: 'give yourself permission to use it',
  EPERM: 'give yourself permission to use it',
  EROFS: 'it is on a read-only disk: work in a copy elsewhere',
  ENOSPC: 'free some disk space, then run the command again',
  EDQUOT: 'free some of your disk quota, then run the command again',
  EISDIR: 'a folder stands where a file belongs: move it away',
  ENOTDIR: 'a file stands where a folder belongs: move it away',
  ENAMETOOLONG: 'shorten the name',
  EBUSY: 'close the program that has it open',
  EMFILE: 'close other programs, then run the command again',
};

function explained(doing: string, cause: unknown): PressError {
  const code = codeOf(cause);
  const why = code === '' ? '' : ` (${code})`;
  return new PressError(`${doing}${why}`, { hint: hints[code] ?? 'check the path', cause });
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
