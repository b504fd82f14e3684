import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Printer from 'pagedjs-cli';
import type { ReferencePrinter } from '../model/tools.ts';
import { launchChrome } from './launch-chrome.ts';

/**
 * The reference engine: the same print HTML set by pagedjs-cli, in a browser that we start.
 * Its puppeteer is puppeteer-core (see `overrides` in package.json), so nothing is downloaded.
 */
export function makeReferencePrinter(env: NodeJS.ProcessEnv): ReferencePrinter {
  return async (resources) => {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-pagedjs-cli-'));
    // Stylesheets on file: URLs can only be read with this flag.
    const { browser } = await launchChrome(env, {
      pipe: false,
      args: ['--allow-file-access-from-files'],
    });
    try {
      for (const [name, { body }] of resources) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), body);
      }
      const printer = new Printer({
        allowLocal: true,
        browserEndpoint: browser.wsEndpoint(),
        closeAfter: false,
      });
      const entry = pathToFileURL(join(folder, 'index.html')).href;
      return await printer.pdf(entry, { outlineTags: ['h1', 'h2'] });
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  };
}
