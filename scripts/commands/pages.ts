import { parseArgs } from 'node:util';
import { PressError } from '../model/press-error.ts';
import { drawBook } from '../pipeline-pages.ts';
import { makeTools } from '../tools/make-tools.ts';
import { chooseBooks } from './choose-books.ts';
import type { Command } from './command.ts';

const options = {
  spread: { type: 'boolean', default: false },
  pages: { type: 'string' },
  dpi: { type: 'string', default: '100' },
  output: { type: 'string', short: 'o' },
} as const;

/**
 * `octavo pages BOOK [--spread] [--pages 3-9] [--dpi 100] [-o FOLDER]`: the pages of a finished book, or its spreads,
 * as PNGs, and a sheet of all of them.
 */
export const pages: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const range = { isSpread: values.spread, ...rangeOf(values.pages) };
    const dpi = Number(values.dpi);
    if (!(dpi >= 10 && dpi <= 1200))
      throw new PressError(`No resolution: "${values.dpi}"`, {
        hint: 'give dots per inch from 10 to 1200',
        trouble: 'usage',
      });
    const tools = makeTools(process.env);
    try {
      for (const book of await chooseBooks(positionals, tools.files)) {
        const folder = values.output ?? `pages/${book}`;
        const names = await drawBook({ book, range, dpi, folder }, tools);
        process.stdout.write(`${folder}: ${names.length} pictures, ${names.at(-1) ?? ''}\n`);
      }
      return 0;
    } finally {
      await tools.browser.close();
    }
  },
};

// "3-9" or "7": pages of the PDF, from 1.
function rangeOf(written: string | undefined): { from?: number; to?: number } {
  if (written === undefined) return {};
  const [, from, to = from] = /^(\d+)(?:[-–](\d+))?$/.exec(written) ?? [];
  if (from === undefined || Number(from) < 1 || Number(to) < Number(from))
    throw new PressError(`No pages: "${written}"`, {
      hint: 'write pages of the PDF as 3-9, counted from 1',
      trouble: 'usage',
    });
  return { from: Number(from), to: Number(to) };
}
