import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { measureLines } from '../../scripts/verify/measure-lines.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Of the text; points. */
const leading = 14.25;

const sentence = (n: number) =>
  `In the year ${1700 + n} the keeper of the ${n}th light wrote down what came over the bar, and who brought it.`;

// A note at every seventh paragraph, longer and longer.
function text(): string {
  const paragraphs = Array.from({ length: 70 }, (_one, n) => {
    const body = [1, 2, 3, 4, 5].map((k) => sentence(5 * n + k)).join(' ');
    return n % 7 === 0 ? `${body}[^${n}]` : body;
  });
  const notes = Array.from({ length: 10 }, (_one, n) => {
    const lines = Array.from({ length: 1 + (n % 4) }, (_k, k) => sentence(n + k)).join(' ');
    return `[^${7 * n}]: ${lines}`;
  });
  return [...paragraphs, ...notes].join('\n\n');
}

test.each(['A5', '6x9in', '5x8in', 'A6'])(
  'notes end on the line on which the text of the page beside them ends (%s)',
  async (trim) => {
    const root = await tempFolder();
    const folder = join(root, 'manuscripts', 'feet');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'book.md'), `---\ntitle: Feet\ndate: 2025\ntrim: ${trim}\n---\n`);
    await writeFile(join(folder, '01-feet.md'), `---\ntitle: Feet\n---\n\n${text()}\n`);
    const tools = rootedTools(root);
    const order = { book: 'feet', templates: join(press, 'templates') } as const;
    try {
      const { editions } = await buildBook({ ...order, engine: 'paged', fallbackDate: '' }, tools);
      const screen = editions.find(({ kind }) => kind === 'screen-pdf');
      const lowest = new Map<number, { baseline: number; size: number }>();
      for (const line of await measureLines(screen?.bytes ?? new Uint8Array())) {
        if (line.baseline < (lowest.get(line.page)?.baseline ?? Infinity))
          lowest.set(line.page, line);
      }
      const ends = [...lowest].flatMap(([page, { baseline, size }]) => {
        const beside = lowest.get(page % 2 === 1 ? page + 1 : page - 1);
        const isNote = size < 9 && (beside?.size ?? 0) > 9;
        return isNote && beside ? [(baseline - beside.baseline) / leading] : [];
      });
      // Openings have their folio at the foot; a page may lack whole lines.
      expect(ends.length).toBeGreaterThan(2);
      for (const lines of ends) expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
    } finally {
      await tools.browser.close();
    }
  },
  60_000,
);
