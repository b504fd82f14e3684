import type { Files } from '../model/tools.ts';

/**
 * The disk as a manuscript may see it: reading works inside one folder only, links followed; anything outside is as if
 * it were not there.
 */
export function insideOnly(files: Files, folder: string): Files {
  return {
    ...files,
    read: async (path) => ((await files.isInside(path, folder)) ? files.read(path) : undefined),
  };
}
