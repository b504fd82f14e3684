import { readFile, writeFile } from 'node:fs/promises';
import { makeBooklet, planBookletOf } from '../../scripts/finish/make-booklet.ts';
import { openPages } from '../../scripts/finish/open-pages.ts';
import { defaultBooklet } from '../../scripts/ingest/read-booklet.ts';
import { sheetFor } from '../../scripts/model/paper-sizes.ts';

/** `impose-alone.ts IN OUT`: imposes a PDF in a process of its own, so that its whole time can be measured. */
const [source = '', booklet = ''] = process.argv.slice(2);
const opened = await openPages(source, await readFile(source), ({ message }) => {
  throw new Error(message);
});
if (opened === undefined) throw new Error('no pages');
const { pdf, page } = opened;
const sheet = sheetFor(page);
if (sheet === undefined) throw new Error('no sheet');
const settings = defaultBooklet('en');
const plan = planBookletOf(pdf, { pageCount: pdf.getPageCount(), settings, page, sheet });
const describe = () => undefined;
const [made] = await makeBooklet({ pdf, plan, links: [], name: 'bench', describe });
await writeFile(booklet, made?.bytes ?? '');
