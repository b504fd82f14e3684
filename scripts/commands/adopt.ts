import { parseArgs } from 'node:util';
import { PressError } from '../model/press-error.ts';
import { adoptFile, type AdoptOutcome } from '../pipeline-adopt.ts';
import { files } from '../tools/files.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';

const options = { reason: { type: 'string' } } as const;

/** `octavo adopt FILE [--reason TEXT]`: turns the hand edits of a generated Markdown file into decisions. */
export const adoptCommand: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw wrongCall('Expected one file', 'name the file that was edited');
    if (values.reason?.trim() === '')
      throw wrongCall('Expected a text behind "--reason"', 'say why, or leave the option out');
    const outcome = await adoptFile({ file, reason: values.reason }, { files });
    const code = printProblems(outcome.problems);
    if (code !== 0) process.stderr.write(`Wrote nothing; "${file}" is as it was\n`);
    else printOutcome(file, outcome);
    return code;
  },
};

function wrongCall(message: string, hint: string): PressError {
  return new PressError(message, { hint, trouble: 'usage' });
}

function printOutcome(file: string, { added, written }: AdoptOutcome): void {
  if (written.length === 0) {
    process.stdout.write(`Nothing was edited by hand in "${file}"\n`);
    return;
  }
  const counts = Object.entries(added).map(
    ([kind, list]: [string, readonly unknown[]]) => [list.length, kind] as const,
  );
  const made = counts
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} under "${kind}"`);
  const [decisions] = written;
  if (made.length > 0) process.stdout.write(`${decisions}: added ${made.join(', ')}\n`);
  process.stdout.write(
    `${written.at(-1)}: ${made.length > 0 ? 'generated anew with them' : 'generated anew; only white space and escapes were edited'}\n`,
  );
}
