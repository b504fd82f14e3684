import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBook } from '../../scripts/pipeline.ts';
import { lineQuality, type LineQuality } from '../../scripts/verify/line-quality.ts';
import { measureLines } from '../../scripts/verify/measure-lines.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { makeTemp } from '../support/temp-folder.ts';

/**
 * How evenly the lines of the first book are set, measured on its PDF: by the press, and by plain Chromium with the
 * same text, face and measure (a draft).
 */
export async function benchLines(): Promise<void> {
  console.log('lines: spaces as parts of the face’s own space');
  console.log('            lines  mean    sd   p95   max  >1.6  hyphens  ladder  at page end');
  for (const [name, isDraft] of [
    ['Octavo', false],
    ['Chromium', true],
  ] as const) {
    console.log(row(name, await measure(isDraft)));
  }
}

async function measure(isDraft: boolean): Promise<LineQuality> {
  const press = join(import.meta.dirname, '..', '..');
  const root = await makeTemp();
  const tools = rootedTools(root);
  const book = 'independence-and-integration';
  try {
    await cp(join(press, 'manuscripts', book), join(root, 'manuscripts', book), {
      recursive: true,
    });
    const templates = join(press, 'templates');
    const order = { book, templates, engine: 'paged', fallbackDate: '', isDraft } as const;
    const { editions } = await buildBook(order, tools);
    const pdf = editions.find(({ kind }) => kind === 'screen-pdf');
    if (pdf === undefined) throw new Error('The book could not be built');
    return lineQuality(await measureLines(pdf.bytes));
  } finally {
    await tools.browser.close();
    await rm(root, { recursive: true, force: true });
  }
}

function row(name: string, quality: LineQuality): string {
  const { lines, mean, sd, p95, max, loose, hyphens, longestLadder, hyphensAtPageEnd } = quality;
  const spaces = [mean, sd, p95, max].map((value) => value.toFixed(2).padStart(5)).join(' ');
  const counts = [loose, hyphens, longestLadder, hyphensAtPageEnd].join('        ');
  return `${name.padEnd(10)} ${String(lines).padStart(6)} ${spaces}     ${counts}`;
}
