import { parseArgs } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { normaliseText } from '../pipeline.ts';
import { files } from '../tools/files.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';
import { readInput } from './read-input.ts';

const options = {
  output: { type: 'string', short: 'o' },
  ledger: { type: 'string' },
  decisions: { type: 'string' },
} as const;

/** `octavo normalise IN [-o OUT] [--ledger FILE] [--decisions FILE]`: one raw text to Markdown with front matter. */
export const normaliseCommand: Command = {
  summary: 'turn one raw text into Markdown: IN [-o OUT] [--ledger FILE] [--decisions FILE]',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const input = await readInput(positionals[0], files);
    const problems: Problem[] = [];
    const report = (problem: Problem) => problems.push(problem);
    const decisions =
      values.decisions === undefined ? undefined : await readInput(values.decisions, files);
    const draft = normaliseText({ ...input, ...(decisions ? { decisions } : {}) }, report);
    const code = printProblems(problems);
    if (code !== 0 || draft === undefined) return code;
    if (values.output === undefined) process.stdout.write(draft.markdown);
    else await files.write(values.output, draft.markdown);
    if (values.ledger !== undefined)
      await files.write(values.ledger, `${JSON.stringify(draft.ledger, null, 2)}\n`);
    return 0;
  },
};
