import { parseArgs } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { checkEditions, checkPdf, type CheckedPdf } from '../pipeline-check.ts';
import { files } from '../tools/files.ts';
import { chooseBooks } from './choose-books.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';

const options = {
  ua: { type: 'boolean', default: false },
  a: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `octavo check [BOOK…]`: opens the finished editions in `dist/` and looks whether they are whole.
 * `octavo check FILE.pdf… [--ua] [--a] [--json]`: holds PDFs against PDF/UA-1 and PDF/A-2a, against what they claim
 * when neither is chosen.
 */
export const check: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const problems: Problem[] = [];
    const pdfs = positionals.filter(isPdf);
    const books = positionals.filter((name) => !isPdf(name));
    const checked: CheckedPdf[] = [];
    for (const file of pdfs)
      checked.push(await checkPdf({ file, profiles: chosen(values) }, files));
    problems.push(...checked.flatMap((each) => each.problems));
    if (books.length > 0 || pdfs.length === 0) problems.push(...(await lookAt(books)));
    if (values.json) return printJson(checked, problems);
    for (const each of checked) process.stdout.write(summaryOf(each));
    return printProblems(problems);
  },
};

function isPdf(name: string): boolean {
  return /\.pdf$/i.test(name);
}

function chosen({ ua, a }: { readonly ua: boolean; readonly a: boolean }) {
  return [...(ua ? (['PDF/UA-1'] as const) : []), ...(a ? (['PDF/A-2a'] as const) : [])];
}

async function lookAt(named: readonly string[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const book of await chooseBooks(named, files)) {
    const checked = await checkEditions(book, files, (problem) => problems.push(problem));
    process.stdout.write(`dist/${book}: looked at ${checked} files\n`);
  }
  return problems;
}

function summaryOf({ file, profiles }: CheckedPdf): string {
  return profiles
    .map(({ profile, checks, failed }) => {
      const count = failed.reduce((sum, rule) => sum + rule.count, 0);
      return `${file}: ${profile}: ${checks.toLocaleString('en')} checks, ${count.toLocaleString('en')} failed\n`;
    })
    .join('');
}

// What a machine reads has no problem text; a file that could not be read has no profiles, and says why.
function printJson(checked: readonly CheckedPdf[], problems: readonly Problem[]): number {
  const results = checked.map(({ problems: _problems, ...result }) => result);
  process.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  return problems.length > 0 ? 1 : 0;
}
