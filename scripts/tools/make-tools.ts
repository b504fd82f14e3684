import type { Tools } from '../model/tools.ts';
import { makeBrowser } from './browser.ts';
import { bundle, readPackageFile } from './press-files.ts';
import { files } from './files.ts';
import { makePandoc } from './pandoc.ts';

/** Everything outside, as the environment asks for it: `OCTAVO_PANDOC`, `OCTAVO_CHROME`, `OCTAVO_CACHE`. */
export function makeTools(env: NodeJS.ProcessEnv): Tools {
  return {
    files,
    pandoc: makePandoc(env.OCTAVO_PANDOC),
    browser: makeBrowser(env),
    printByPagedjsCli: async (resources) => {
      const { makeReferencePrinter } = await import('./pagedjs-cli.ts');
      return makeReferencePrinter(env)(resources);
    },
    clock: () => performance.now(),
    readPackageFile,
    bundle,
  };
}
