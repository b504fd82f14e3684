import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { AxeRunner } from '@daisy/ace-core';
import type { Browser, Page } from 'puppeteer-core';
import { launchChrome } from '../../scripts/tools/launch-chrome.ts';

/**
 * Runs Ace's scripts in the browser of the press, so that Ace needs none of its own; a document reaches the files of
 * its EPUB and nothing else.
 */
export function makeAxeRunner(): AxeRunner {
  let browser: Browser | undefined;
  return {
    concurrency: 2,
    launch: async () => {
      ({ browser } = await launchChrome(process.env, { pipe: true, args: [] }));
    },
    close: async () => browser?.close(),
    run: async (url, ...[scripts, contents, folder]) => {
      if (browser === undefined) throw new Error('Ace ran a document before the browser');
      const page = await browser.newPage();
      try {
        await keepInside(page, folder);
        await page.goto(url);
        for (const script of contents) await page.evaluate(script);
        for (const path of scripts) await page.evaluate(await readFile(path, 'utf8'));
        return await page.evaluate(runAce);
      } finally {
        await page.close();
      }
    },
  };
}

const runAce = `new Promise((resolve, reject) => {
  window.daisy.ace.run((error, result) => (error ? reject(error) : resolve(result)));
})`;

async function keepInside(page: Page, folder: string): Promise<void> {
  const inside = `${pathToFileURL(folder).href}/`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isAllowed = request.url().startsWith(inside) || request.url().startsWith('data:');
    void (isAllowed ? request.continue() : request.abort('blockedbyclient'));
  });
}
