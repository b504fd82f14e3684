import { availableParallelism } from 'node:os';
import type { Tools } from '../model/tools.ts';
import { makeBrowser } from './browser.ts';
import { makeCache, noCache } from './cache.ts';
import { bundle, readPackageFile } from './press-files.ts';
import { files } from './files.ts';
import { makePandoc } from './pandoc.ts';

/** More tabs than this want more memory than they save time. */
const mostTabs = 8;

/** What may be asked for besides. */
export interface ToolSettings {
  /** Most processes and tabs at the same time; as many as there are processors when it is not given. */
  readonly jobs?: number | undefined;
  /** False: nothing is taken from earlier builds, and nothing is kept. */
  readonly isCached?: boolean;
}

/** Everything outside, as the environment asks for it: `OCTAVO_PANDOC`, `OCTAVO_CHROME`, `OCTAVO_CACHE`. */
export function makeTools(
  env: NodeJS.ProcessEnv,
  { jobs, isCached = true }: ToolSettings = {},
): Tools {
  const cache = isCached ? makeCache(env) : noCache;
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
    bundle,
  };
}
