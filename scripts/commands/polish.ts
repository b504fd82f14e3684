import { normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalLanguage } from '../model/canonical-language.ts';
import { PressError } from '../model/press-error.ts';
import type { Problem } from '../model/problem.ts';
import { polishFile, type PlacedChange } from '../pipeline-polish.ts';
import { files } from '../tools/files.ts';
import type { Command } from './command.ts';
import { printProblems } from './print-problems.ts';
import { readInput } from './read-input.ts';

const options = {
  output: { type: 'string', short: 'o' },
  lang: { type: 'string', default: 'en-US' },
  jsonl: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
} as const;

/**
 * `octavo polish [--lang TAG] [--jsonl] [--diff] IN [-o OUT]`: the typographic rules on a plain text, or on the texts
 * of a file of JSON lines. With `--diff` each change is printed with its place and its rule instead of the text.
 */
export const polish: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    refuseConfusion(positionals, values.output);
    const language = languageOf(values.lang);
    const input = await readInput(positionals[0], files);
    const problems: Problem[] = [];
    const polished = polishFile({ ...input, language, isJsonLines: values.jsonl }, (problem) =>
      problems.push(problem),
    );
    if (polished !== undefined) {
      if (values.diff) process.stdout.write(polished.changes.map(changeLine).join(''));
      else if (values.output === undefined) process.stdout.write(polished.text);
      if (values.output !== undefined) await files.write(values.output, polished.text);
    }
    return printProblems(problems);
  },
};

function refuseConfusion(inputs: readonly string[], output: string | undefined): void {
  if (inputs.length > 1)
    throw new PressError('Expected one text', { hint: 'name one file', trouble: 'usage' });
  const [input = ''] = inputs;
  if (output === '' || (output !== undefined && normalize(output) === normalize(input)))
    throw new PressError('Expected another file for -o', {
      hint: 'a text is never written over itself',
      trouble: 'usage',
    });
}

function languageOf(written: string): string {
  const language = canonicalLanguage(written);
  if (language !== undefined) return language;
  throw new PressError(`Unknown language "${written}"`, {
    hint: 'use one of: en-US, en-GB, fr, de, vi',
    trouble: 'usage',
  });
}

// The marks of wdiff, with the spaces that do not break made visible.
function changeLine({ place, change }: PlacedChange): string {
  const { rule, before, after, left, right } = change;
  const removed = before === '' ? '' : `[-${before}-]`;
  const added = after === '' ? '' : `{+${after}+}`;
  const line = `${left}${removed}${added}${right}`
    .replace(/\s*\n\s*/g, ' ')
    .trimEnd()
    .replaceAll('\u00A0', '⍽')
    .replace(/[\u202F\u2009\u200A]/g, '⎵')
    .replaceAll('\uFFFC', '□')
    .replaceAll('\uFFFB', '¹');
  return `${place.file}:${place.line}:${place.column} ${rule}: ${line}\n`;
}
