import { parseArgs } from 'node:util';
import { decodeManuscript } from '../ingest/decode.ts';
import type { Problem } from '../model/problem.ts';
import { files } from '../tools/files.ts';
import { polishText } from '../typography/polish-text.ts';
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
    const text = decodeManuscript(input.path, input.bytes, report)?.text;
    if (text !== undefined) {
      const polished = polishText(text, { file: input.path, language: values.lang, report });
      if (values.output === undefined) process.stdout.write(polished.text);
      else await files.write(values.output, polished.text);
    }
    return printProblems(problems);
  },
};
