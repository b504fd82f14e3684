import { parseArgs } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { polishLooseText } from '../pipeline-text.ts';
import { files } from '../tools/files.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';
import { readInput } from './read-input.ts';

const options = {
  output: { type: 'string', short: 'o' },
  lang: { type: 'string', default: 'en-US' },
} as const;

/** `octavo polish [--lang TAG] IN [-o OUT]`: the typographic rules on plain text. */
export const polish: Command = {
  summary: 'set the typography of a plain text: [--lang TAG] IN [-o OUT]',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const input = await readInput(positionals[0], files);
    const problems: Problem[] = [];
    const report = (problem: Problem) => problems.push(problem);
    const polished = polishLooseText(input, values.lang, report);
    if (polished !== undefined) {
      if (values.output === undefined) process.stdout.write(polished);
      else await files.write(values.output, polished);
    }
    return printProblems(problems);
  },
};
