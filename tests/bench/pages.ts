import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pressPath } from '../../scripts/tools/press-files.ts';
import { openPdf } from '../../scripts/verify/read-pdf.ts';
import { writeLongBook } from '../support/long-book.ts';
import { makeTemp } from '../support/temp-folder.ts';
import { compilePrintAlone, writeCompiled } from './alone.ts';
import { median } from './measure.ts';
import { runMeasured, type Taken } from './run-measured.ts';

/** Pages that are wanted, and the articles that make about so many. */
const sizes: Readonly<Record<string, number>> = { 20: 1, 100: 9, 400: 37, 1000: 93 };

const [rounds, fewestRounds] = [5, 3];

/**
 * How long books of some lengths take, side by side in turn: every edition built from nothing, built again after one
 * article was edited, the PDF alone, pagedjs-cli with the same print HTML, and the browser's own print of it, which has
 * no running heads, no notes at the foot and no page numbers. The last line has the ratios to pagedjs-cli as JSON, and
 * that of finishing the PDF to laying it out.
 *
 * @param wanted Lengths in pages, such as `20` and `400`; all when there are none.
 */
export async function benchPages(wanted: readonly string[]): Promise<void> {
  const ratios: Record<string, object> = {};
  for (const [pages, articles] of Object.entries(sizes)) {
    if (wanted.length > 0 && !wanted.includes(pages)) continue;
    ratios[pages] = await benchSize(pages, articles);
  }
  console.log(JSON.stringify({ bench: 'pages', ratios }));
}

type Way = 'cold' | 'edited' | 'pdf' | 'pagedjs-cli' | 'chromium';

async function benchSize(pages: string, articles: number): Promise<object> {
  const root = await makeTemp();
  try {
    const name = `book-${pages}`;
    await writeLongBook({ root, name, articles });
    const env = { ...process.env, OCTAVO_CACHE: join(root, 'cache') };
    const ways = await prepare(root, name, env);
    const taken = new Map<Way, Taken[]>(ways.map(([way]) => [way, []]));
    const finish: number[] = [];
    for (let round = 0; round < (Number(pages) >= 400 ? fewestRounds : rounds); round += 1) {
      for (const [way, run] of ways) taken.get(way)?.push(await run(round));
      finish.push(await finishToLayout(join(root, 'octavo.pdf.json')));
    }
    const pdf = await openPdf(await readFile(join(root, 'dist', name, `${name}.pdf`)));
    console.log(`${pdf.count} pages${' '.repeat(10)}seconds    megabytes`);
    await pdf.close();
    return { ...report(taken), finish: Number(median(finish).toFixed(3)) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function finishToLayout(file: string): Promise<number> {
  const durations = JSON.parse(await readFile(file, 'utf8')) as { layout: number; finish: number };
  return durations.finish / durations.layout;
}

function report(taken: ReadonlyMap<Way, readonly Taken[]>): object {
  const seconds = (way: Way) => median((taken.get(way) ?? []).map((one) => one.seconds));
  for (const [way, times] of taken) {
    const memory = Math.max(...times.map(({ megabytes }) => megabytes));
    const all = times.map((one) => one.seconds.toFixed(1)).join(' ');
    console.log(
      `  ${way.padEnd(14)}${seconds(way).toFixed(2).padStart(9)}${String(memory).padStart(11)}   (${all})`,
    );
  }
  const ratio = (way: Way) => Number((seconds(way) / seconds('pagedjs-cli')).toFixed(3));
  return { cold: ratio('cold'), edited: ratio('edited'), pdf: ratio('pdf') };
}

async function prepare(
  root: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly (readonly [Way, (round: number) => Promise<Taken>])[]> {
  const octavo = pressPath('scripts/bin/octavo.mjs');
  const alone = await compilePrintAlone();
  const results = join(root, 'cache', 'results');
  const build = async () => runMeasured({ args: [octavo, 'build', name], cwd: root, env });
  const print = (engine: string) => async () =>
    runMeasured({ args: [alone, engine, 'book.bin', `${engine}.pdf`], cwd: root, env });
  await writeCompiled(root, name, env);
  return [
    [
      'cold',
      async () => {
        await rm(results, { recursive: true, force: true });
        return build();
      },
    ],
    [
      'edited',
      async (round) => {
        await edit(join(root, 'manuscripts', name, '001.md'), round);
        return build();
      },
    ],
    ['pdf', print('octavo')],
    ['pagedjs-cli', print('pagedjs-cli')],
    ['chromium', print('chromium')],
  ];
}

// The end of the first paragraph.
async function edit(file: string, round: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [front = '', body = ''] = text.split(/(?<=\n---\n\n)/);
  const [first = '', ...rest] = body.split('\n\n');
  const edited = `${first.replace(/ Edited \d+\.$/, '')} Edited ${round}.`;
  await writeFile(file, front + [edited, ...rest].join('\n\n'));
}
