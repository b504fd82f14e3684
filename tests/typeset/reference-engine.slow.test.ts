import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { measureLines, type PaintedLine } from '../../scripts/verify/measure-lines.ts';
import { squeeze } from '../../scripts/verify/squeeze.ts';
import { writeLongBook } from '../support/long-book.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const templates = join(press, 'templates');
/** Running heads stand above this, folios below: points from the foot of the page. */
const [blockTop, blockFoot] = [546, 66];

async function linesBy(root: string, engine: 'paged' | 'pagedjs-cli') {
  const tools = rootedTools(root);
  try {
    const order = { book: 'prose', templates, engine, fallbackDate: '', isDraft: true } as const;
    const { editions } = await buildBook(order, tools);
    const lines = await measureLines(editions[0]?.bytes ?? new Uint8Array());
    const pages: PaintedLine[][] = [];
    for (const line of lines)
      if (line.baseline < blockTop && line.baseline > blockFoot)
        (pages[line.page] ??= []).push(line);
    return pages;
  } finally {
    await tools.browser.close();
  }
}

// Notes are left out: pagedjs-cli pushes their lines away. Paragraphs are broken by the browser in both.
test('pages are broken where pagedjs-cli breaks them, and every line stands where it does there', async () => {
  const root = await tempFolder();
  await writeLongBook({ root, name: 'prose', articles: 2 });
  for (const name of ['001.md', '002.md']) {
    const file = join(root, 'manuscripts', 'prose', name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/\[\^[^\]]+\]:.*/g, '').replace(/\[\^[^\]]+\]/g, ''));
  }
  const ours = await linesBy(root, 'paged');
  const theirs = await linesBy(root, 'pagedjs-cli');
  const words = (page: readonly PaintedLine[] = []) =>
    page.map(({ text }) => squeeze(text)).filter((text) => text !== '');
  const first = ours.findIndex((page) =>
    words(page).some((text) => text.startsWith('thecommunist')),
  );
  expect(first).toBeGreaterThan(3);
  expect(theirs.length).toBe(ours.length);
  let compared = 0;
  for (let n = first; n < ours.length; n += 1) {
    expect(words(ours[n]), `page ${n + 1}`).toEqual(words(theirs[n]));
    for (const [at, line] of (ours[n] ?? []).entries()) {
      const other = theirs[n]?.[at] as PaintedLine;
      expect(Math.abs(line.left - other.left), line.text).toBeLessThan(0.6);
      // What opens an article is padded to whole lines; pages themselves are rounded by pagedjs-cli.
      const drift = Math.abs(line.baseline - other.baseline);
      expect(drift, line.text).toBeLessThan(opens(ours, n) ? 14.25 : 0.6);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(400);
});

// An opening has type larger than that of the text.
function opens(pages: readonly (readonly PaintedLine[])[], n: number): boolean {
  return pages[n]?.some(({ size }) => size > 15) ?? false;
}
