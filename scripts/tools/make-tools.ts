import { availableParallelism } from 'node:os';
import type { Tools } from '../model/tools.ts';
import { makeBrowser } from './browser.ts';
import { makeCache } from './cache.ts';
import { bundle, readPackageFile } from './press-files.ts';
import { files } from './files.ts';
import { makePandoc } from './pandoc.ts';

/** More tabs than this want more memory than they save time. */
const mostTabs = 8;

/** Everything outside, as the environment asks for it: `OCTAVO_PANDOC`, `OCTAVO_CHROME`, `OCTAVO_CACHE`. */
export function makeTools(env: NodeJS.ProcessEnv): Tools {
  const cache = makeCache(env);
  const cores = Math.min(availableParallelism(), mostTabs);
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
