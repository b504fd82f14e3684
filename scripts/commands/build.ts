import { parseArgs } from 'node:util';
import { PressError } from '../model/press-error.ts';
import type { BuildOrder, BuildOutcome } from '../pipeline.ts';
import { noCache } from '../tools/cache.ts';
import { makeTools } from '../tools/make-tools.ts';
import { pressPath } from '../tools/press-files.ts';
import { chooseBooks } from './choose-books.ts';
import type { Command } from './command.ts';
import { printPreflight } from './print-preflight.ts';
import type { Problem, Report } from '../model/problem.ts';
import { printProblems } from './print-problems.ts';

/**
 * `octavo build [BOOK…] [--draft] [--engine paged|pagedjs-cli] [--jobs N] [--no-cache]`: makes every edition of the books, or of all of them.
 * A draft leaves the breaking of lines to the browser. `--jobs` limits what runs at the same time; with `--no-cache`
 * nothing is taken from earlier builds.
 */
export const build: Command = {
  run: async (args) => {
    const options = {
      engine: { type: 'string', default: 'paged' },
      draft: { type: 'boolean', default: false },
      jobs: { type: 'string' },
      'no-cache': { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const engine = engineNamed(values.engine);
    const jobs = jobsFrom(values.jobs);
    const cache = values['no-cache'] ? noCache : undefined;
    const tools = makeTools(process.env, { jobs, cache });
    // They start while the rest of the press is loaded; a failure is told by the stage that needs them.
    void tools.browser.version().catch(() => undefined);
    tools.pandoc.prepare();
    void tools.bundle('scripts/typeset/in-page/main.ts').catch(() => undefined);
    const { buildBook } = await import('../pipeline.ts');
    try {
      let code = 0;
      for (const book of await chooseBooks(positionals, tools.files)) {
        const order = {
          book,
          engine,
          isDraft: values.draft,
          templates: pressPath('templates'),
          fallbackDate: dateFrom(process.env.SOURCE_DATE_EPOCH),
        };
        const { onProblem, errors } = printWarnings();
        const outcome = await buildBook({ ...order, onProblem }, tools).finally(() => {
          code = Math.max(code, printProblems(errors));
        });
        printEditions(book, outcome);
        if (outcome.preflight) printPreflight(outcome.preflight);
      }
      return code;
    } finally {
      tools.pandoc.close();
      await tools.browser.close();
    }
  },
};

// Warnings at once: what takes long, or fails, may be what they tell of. Errors come last.
function printWarnings(): { onProblem: Report; errors: readonly Problem[] } {
  const errors: Problem[] = [];
  const onProblem: Report = (problem) => {
    if (problem.severity === 'error') errors.push(problem);
    else printProblems([problem]);
  };
  return { onProblem, errors };
}

function engineNamed(name: string): BuildOrder['engine'] {
  if (name === 'paged' || name === 'pagedjs-cli') return name;
  throw new PressError(`Unknown engine "${name}"`, {
    hint: 'use "paged" or "pagedjs-cli"',
    trouble: 'usage',
  });
}

function jobsFrom(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const jobs = Number(written);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new PressError(`Cannot run "${written}" jobs`, {
    hint: 'give --jobs a whole number from 1 to 64',
    trouble: 'usage',
  });
}

function printEditions(book: string, { editions, durations }: BuildOutcome): void {
  if (editions.length === 0) {
    process.stderr.write(
      `Made nothing of "${book}"; what was in dist/${book} before is as it was\n`,
    );
    return;
  }
  const seconds = Object.values(durations).reduce((sum, ms) => sum + ms, 0) / 1000;
  process.stdout.write(`dist/${book}  (${seconds.toFixed(1)} s)\n`);
  for (const { kind, name, bytes, pages, sheets } of editions) {
    if (kind === 'site' && name !== 'index.html') continue;
    const counts = [
      pages && `${pages} pages`,
      sheets && `${sheets} sheets`,
      `${Math.ceil(bytes.length / 1000)} kB`,
    ];
    process.stdout.write(`  ${name.padEnd(48)} ${counts.filter(Boolean).join(', ')}\n`);
  }
}

function dateFrom(epoch: string | undefined): string {
  const seconds = Number(epoch);
  return epoch && Number.isFinite(seconds)
    ? new Date(seconds * 1000).toISOString().slice(0, 10)
    : '';
}
