import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPdf } from '../../scripts/verify/read-pdf.ts';
import { writeLongBook } from '../support/long-book.ts';
import { makeTemp } from '../support/temp-folder.ts';
import { compilePrintAlone, writeCompiled } from './alone.ts';
import { median } from './measure.ts';
import { runMeasured } from './run-measured.ts';

const rounds = 3;

interface Sample {
  readonly name: string;
  readonly articles: number;
  readonly inOne?: boolean;
}

/** The first is what the others are compared with. */
const samples: readonly Sample[] = [
  { name: 'pages-100', articles: 9 },
  { name: 'pages-2000', articles: 186 },
  { name: 'one-article', articles: 93, inOne: true },
];

type Stage = 'layout' | 'print' | 'finish';

interface Found {
  readonly pages: number;
  readonly megabytes: number;
  /** Milliseconds for a page. */
  readonly whole: number;
  readonly stages: Readonly<Record<Stage, number>>;
}

/**
 * What a page takes in books of 100 and of 2,000 pages and in one article of 1,000, side by side in turn: the PDF alone,
 * from a compiled book. The last line has, as JSON, the ratios to the shortest book: of the whole, and of the stages
 * together. The start weighs on the shortest book in both, as laying out waits for the browser.
 */
export async function benchScale(): Promise<void> {
  const root = await makeTemp();
  try {
    const alone = await compilePrintAlone();
    const books = [];
    for (const sample of samples) {
      const folder = join(root, sample.name);
      const env = { ...process.env, OCTAVO_CACHE: join(folder, 'cache') };
      await writeLongBook({ root: folder, ...sample });
      await writeCompiled(folder, sample.name, env);
      const command = { args: [alone, 'octavo', 'book.bin', 'octavo.pdf'], cwd: folder, env };
      books.push({ name: sample.name, command, found: [] as Found[] });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { command, found } of books) found.push(await measure(command));
    }
    report(books);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function measure(command: Parameters<typeof runMeasured>[0]): Promise<Found> {
  const { seconds, megabytes } = await runMeasured(command);
  const file = join(command.cwd, 'octavo.pdf');
  const pdf = await openPdf(await readFile(file));
  const pages = pdf.count;
  await pdf.close();
  const durations = JSON.parse(await readFile(`${file}.json`, 'utf8')) as Record<Stage, number>;
  const perPage = (stage: Stage) => durations[stage] / pages;
  const stages = { layout: perPage('layout'), print: perPage('print'), finish: perPage('finish') };
  return { pages, megabytes, whole: (1000 * seconds) / pages, stages };
}

function report(books: readonly { readonly name: string; readonly found: readonly Found[] }[]) {
  console.log('milliseconds a page   pages   whole  layout   print  finish   megabytes');
  const lines = books.map(({ name, found }) => {
    const middle = (of: (one: Found) => number) => median(found.map(of));
    const stages = (['layout', 'print', 'finish'] as const).map((stage) =>
      middle((one) => one.stages[stage]),
    );
    const whole = middle((one) => one.whole);
    const pages = found[0]?.pages ?? 0;
    const columns = [whole, ...stages].map((ms) => ms.toFixed(2).padStart(8)).join('');
    const memory = String(Math.max(...found.map(({ megabytes }) => megabytes))).padStart(12);
    console.log(`  ${name.padEnd(18)}${String(pages).padStart(7)}${columns}${memory}`);
    return { name, whole, stages: stages.reduce((sum, ms) => sum + ms, 0) };
  });
  const [base, ...others] = lines;
  if (base === undefined) return;
  const ratios = others.map(({ name, whole, stages }) => {
    const rounded = (value: number) => Number(value.toFixed(3));
    return [name, { whole: rounded(whole / base.whole), stages: rounded(stages / base.stages) }];
  });
  console.log(JSON.stringify({ bench: 'scale', ratios: Object.fromEntries(ratios) as object }));
}
