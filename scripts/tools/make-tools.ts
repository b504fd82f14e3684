import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Cache, Tools } from '../model/tools.ts';
import { makeBrowser } from './browser.ts';
import { makeCache } from './cache.ts';
import { cacheFolder } from './cache-folder.ts';
import { bundle, readPackageFile } from './press-files.ts';
import { digestSources } from './digest-sources.ts';
import { files } from './files.ts';
import { makePandoc } from './pandoc.ts';
import { openThread } from './threads.ts';

/** More tabs than this want more memory than they save time. */
const mostTabs = 8;

/** What may be asked for besides. */
export interface ToolSettings {
  /** Most processes and tabs at the same time; as many as there are processors when it is not given. */
  readonly jobs?: number | undefined;
  /** Where results are kept; the user's own cache folder when it is not given. */
  readonly cache?: Cache | undefined;
}

/** Everything outside, as the environment asks for it: `OCTAVO_PANDOC`, `OCTAVO_CHROME`, `OCTAVO_CACHE`. */
export function makeTools(
  env: NodeJS.ProcessEnv,
  { jobs, cache = makeCache(join(cacheFolder(env), 'results')) }: ToolSettings = {},
): Tools {
  const cores = jobs ?? Math.min(availableParallelism(), mostTabs);
  return {
    files,
    pandoc: makePandoc({ path: env.OCTAVO_PANDOC, cache, cores }),
    browser: makeBrowser(env),
    printByPagedjsCli: async (resources) => {
      const { makeReferencePrinter } = await import('./pagedjs-cli.ts');
      return makeReferencePrinter(env)(resources);
    },
    cache,
    cores,
    clock: () => performance.now(),
    readPackageFile,
    digestSources,
    bundle,
    openThread: (entry) => openThread(entry, cache),
  };
}
