import { parseArgs } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { checkEditions } from '../pipeline.ts';
import { files } from '../tools/files.ts';
import { chooseBooks } from './choose-books.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';

/** `octavo check [BOOK…]`: opens the finished editions in `dist/` and looks whether they are whole. */
export const check: Command = {
  summary: 'look whether the finished editions in dist/ are whole',
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const problems: Problem[] = [];
    for (const book of await chooseBooks(positionals, files)) {
      const checked = await checkEditions(book, files, (problem) => problems.push(problem));
      process.stdout.write(`dist/${book}: looked at ${checked} files\n`);
    }
    return printProblems(problems);
  },
};
