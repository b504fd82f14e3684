import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those around it, unless they are there. Node's own recursive `mkdir` never comes back from a place
 * where nothing can be made and nothing says so, such as `/proc` (tried with Node 20).
 *
 * @param mode Permissions of the folders that are made.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  if (await isMade(folder, mode)) return;
  const around = dirname(folder);
  if (around !== folder) await makeFolder(around, mode);
  await mkdir(folder, mode).catch(unlessThere);
}

async function isMade(folder: string, mode: number | undefined): Promise<boolean> {
  try {
    await mkdir(folder, mode);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false;
    unlessThere(cause);
    return true;
  }
}

function unlessThere(cause: unknown): void {
  if (codeOf(cause) !== 'EEXIST') throw cause;
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
