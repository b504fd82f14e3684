import { normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { PressError } from '../model/press-error.ts';
import type { Problem } from '../model/problem.ts';
import { normaliseText, writeLedger } from '../pipeline-text.ts';
import { files } from '../tools/files.ts';
import { pressPath } from '../tools/press-files.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';
import { readInput } from './read-input.ts';

const options = {
  output: { type: 'string', short: 'o' },
  ledger: { type: 'string' },
  decisions: { type: 'string' },
} as const;

/**
 * `octavo normalise IN [-o OUT] [--ledger FILE] [--decisions FILE]`: one raw text to Markdown with front matter. The
 * ledger is JSON, or a page to read when its file's name ends in ".html".
 */
export const normaliseCommand: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const input = await readInput(positionals[0], files);
    refuseConfusion(positionals, values);
    const problems: Problem[] = [];
    const decisions =
      values.decisions === undefined ? undefined : await readInput(values.decisions, files);
    const made = normaliseText({ ...input, ...(decisions ? { decisions } : {}) }, (problem) =>
      problems.push(problem),
    );
    const code = printProblems(problems);
    if (code !== 0 || made === undefined) return code;
    if (values.output === undefined) process.stdout.write(made.draft.markdown);
    else await files.write(values.output, made.draft.markdown);
    if (values.ledger !== undefined)
      await files.write(values.ledger, writeLedger(made, await templateFor(values.ledger)));
    return 0;
  },
};

// One text at a time, and no file twice: a raw text is never overwritten.
function refuseConfusion(
  inputs: readonly string[],
  { output, ledger, decisions }: { readonly [name in keyof typeof options]?: string },
): void {
  const named = [...inputs, output, ledger, decisions].filter((name) => name !== undefined);
  const hint = 'name one text, and another file for each of -o, --ledger and --decisions';
  if (inputs.length > 1) throw new PressError('Expected one text', { hint, trouble: 'usage' });
  if (named.includes('') || new Set(named.map((name) => normalize(name))).size < named.length)
    throw new PressError('Expected different files', { hint, trouble: 'usage' });
}

async function templateFor(ledger: string): Promise<string | undefined> {
  if (!ledger.toLowerCase().endsWith('.html')) return undefined;
  return new TextDecoder().decode(await files.read(pressPath('templates/site/ledger.html')));
}
