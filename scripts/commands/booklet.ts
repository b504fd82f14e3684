import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { PressError } from '../model/press-error.ts';
import type { Problem } from '../model/problem.ts';
import { makeTools } from '../tools/make-tools.ts';
import { pressPath } from '../tools/press-files.ts';
import { chooseBooks } from './choose-books.ts';
import type { Command } from './command.ts';
import { planText } from './plan-text.ts';
import { printProblems } from './print-problems.ts';

const settings = {
  sheets: { type: 'string' },
  paper: { type: 'string' },
  flip: { type: 'string' },
  sides: { type: 'string' },
  backs: { type: 'string' },
  binding: { type: 'string' },
  blanks: { type: 'string' },
  marks: { type: 'string' },
  margin: { type: 'string' },
  scale: { type: 'string' },
} as const;

const options = {
  ...settings,
  sheet: { type: 'string' },
  plan: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  to: { type: 'string' },
} as const;

/**
 * `octavo booklet BOOK|FILE.pdf [--plan] [--paper 90gsm] [--flip long] … [--sheet A4] [--quick] [--to FOLDER]`: the
 * booklet of a finished book, or of any PDF, without laying anything out again. With `--plan` it only says how the
 * booklet would be made. `--quick` leaves out the instructions, the test sheet and
 * the reading back.
 */
export const booklet: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const source = await sourceFrom(positionals);
    const tools = makeTools(process.env);
    // It starts while the PDF is read.
    const hasLeaflets = !values.plan && !values.quick;
    if (hasLeaflets) void tools.browser.version().catch(() => undefined);
    const { bookletOf } = await import('../pipeline-booklet.ts');
    const problems: Problem[] = [];
    try {
      const order = {
        source,
        options: given(values),
        sheet: values.sheet,
        hasLeaflets,
        isReadBack: !values.quick,
        templates: pressPath('templates'),
      };
      const outcome = await bookletOf(order, tools, (problem) => problems.push(problem));
      const code = printProblems(problems);
      if (outcome === undefined || code !== 0) return code;
      if (values.plan) process.stdout.write(planText(outcome.guide));
      else {
        const folder =
          values.to ?? ('book' in source ? `booklets/${source.book}` : dirname(source.file));
        for (const { name, bytes, sheets } of outcome.editions) {
          await tools.files.write(`${folder}/${name}`, bytes);
          const count = sheets === undefined ? '' : `${sheets} sheets, `;
          process.stdout.write(`${folder}/${name}  ${count}${Math.ceil(bytes.length / 1000)} kB\n`);
        }
      }
      return code;
    } finally {
      await tools.browser.close();
    }
  },
};

async function sourceFrom(
  names: readonly string[],
): Promise<{ readonly book: string } | { readonly file: string }> {
  const [name = ''] = names;
  const hint = 'name a book under "manuscripts", or a PDF';
  if (names.length !== 1)
    throw new PressError('Expected one book or one PDF', { hint, trouble: 'usage' });
  if (/\.pdf$/i.test(name)) return { file: name };
  const { files } = makeTools(process.env);
  const [book = ''] = await chooseBooks([name], files);
  return { book };
}

function given(values: { readonly [name in keyof typeof settings]?: string | undefined }) {
  const known = Object.keys(settings) as (keyof typeof settings)[];
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
