import { PressError } from '../model/press-error.ts';
import type { Files } from '../model/tools.ts';

/** Bytes of the file that a command was given. Throws a PressError (usage) when there is no such file. */
export async function readInput(
  path: string | undefined,
  files: Files,
): Promise<{ path: string; bytes: Uint8Array }> {
  if (path === undefined)
    throw new PressError('Expected a file', { hint: 'name the file to read', trouble: 'usage' });
  const bytes = await files.read(path);
  if (bytes === undefined)
    throw new PressError(`Found no file "${path}"`, { hint: 'check the path', trouble: 'usage' });
  return { path, bytes };
}
