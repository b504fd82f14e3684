import { isAbsolute, join } from 'node:path';
import type { Files, Tools } from '../../scripts/model/tools.ts';
import { files } from '../../scripts/tools/files.ts';
import { noCache } from '../../scripts/tools/cache.ts';
import { makeTools, type ToolSettings } from '../../scripts/tools/make-tools.ts';

/** The real tools, with relative paths taken from a folder of the test's own; nothing comes from earlier builds. */
export function rootedTools(
  root: string,
  env: NodeJS.ProcessEnv = process.env,
  settings: ToolSettings = {},
): Tools {
  return { ...makeTools(env, { cache: noCache, ...settings }), files: rootedFiles(root) };
}

function rootedFiles(root: string): Files {
  const at = (path: string) => (isAbsolute(path) ? path : join(root, path));
  return {
    read: (path) => files.read(at(path)),
    listFiles: (folder) => files.listFiles(at(folder)),
    listFolders: (folder) => files.listFolders(at(folder)),
    write: (path, content) => files.write(at(path), content),
    replaceFolder: (folder, content) => files.replaceFolder(at(folder), content),
    isInside: (path, folder) => files.isInside(at(path), at(folder)),
  };
}
