import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { Book } from '../../scripts/model/book.ts';
import { stopwatch } from '../../scripts/model/stopwatch.ts';
import { noCache } from '../../scripts/tools/cache.ts';
import { makeTools } from '../../scripts/tools/make-tools.ts';
import { pressPath } from '../../scripts/tools/press-files.ts';

/**
 * `print-alone.ts ENGINE BOOK PDF`: makes the PDF of a compiled book with one engine, in a process of its own, so that
 * its whole time can be measured. Beside the PDF of the press stands `PDF.json`: the seconds of its stages.
 */
const [engine = '', bookFile = '', pdfFile = ''] = process.argv.slice(2);
const tools = { ...makeTools(process.env), cache: noCache };
// They start while the rest is loaded, as they do in a build.
void tools.browser.version();
void tools.bundle('scripts/typeset/in-page/main.ts');
const { readTheme } = await import('../../scripts/ingest/read-theme.ts');
const { layOut, layOutByPagedjsCli, plainDocument } =
  await import('../../scripts/typeset/layout.ts');
const { openPress } = await import('../../scripts/typeset/press.ts');
const book = deserialize(await readFile(bookFile)) as Book;
const templates = pressPath('templates');
const theme = await readTheme({ ...tools, own: undefined, templates, report: () => undefined });

const engines: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  octavo: async () => {
    const parts = book.articles.length;
    const press = openPress({ theme, settings: book.settings, isDraft: false, parts }, tools);
    const finishing = import('../../scripts/finish/screen-pdf.ts');
    const { timed, durations } = stopwatch(tools.clock);
    const context = { report: () => undefined, press };
    const laid = await timed('layout', () => layOut(book, theme, context));
    const printed = await timed('print', laid.print);
    const { finishScreen } = await finishing;
    const { bytes } = await timed('finish', () => finishScreen(book, printed, tools));
    await writeFile(`${pdfFile}.json`, JSON.stringify(durations));
    return bytes;
  },
  'pagedjs-cli': async () => layOutByPagedjsCli(book, theme, tools),
  chromium: async () => (await tools.browser.open(plainDocument(book, theme))).pdf(),
};

try {
  const made = await engines[engine]?.();
  if (made === undefined) throw new Error(`Unknown engine "${engine}"`);
  await writeFile(join(process.cwd(), pdfFile), made);
} finally {
  await tools.browser.close();
}
