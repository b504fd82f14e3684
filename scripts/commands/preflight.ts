import { parseArgs } from 'node:util';
import { nearestName } from '../model/nearest-name.ts';
import { PressError } from '../model/press-error.ts';
import type { PdfStandard } from '../model/preflight.ts';
import type { PressPreset } from '../model/press-preset.ts';
import { presetNamed, pressPresets } from '../model/press-presets.ts';
import { preflightFile } from '../pipeline-preflight.ts';
import { files } from '../tools/files.ts';
import { judgePdf } from '../tools/judges.ts';
import type { Command } from './command.ts';
import { printPreflight } from './print-preflight.ts';
import { readInput } from './read-input.ts';

const options = {
  preset: { type: 'string', default: 'home' },
  standard: { type: 'string' },
  judges: { type: 'boolean', default: false },
} as const;

/**
 * `octavo preflight FILE.pdf|BOOK… [--preset home|kdp|lulu|ingram] [--standard PDF/X-1a|PDF/X-4] [--judges]`: looks at
 * PDFs, whoever made them, as a press would; of a book, at its finished print PDF. With `--judges`, Ghostscript, qpdf
 * and poppler are asked as well, if they are installed. Exit code 1 when a press would refuse one.
 */
export const preflight: Command = {
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const preset = presetOf(values.preset);
    const standard = standardOf(values.standard);
    let code = 0;
    for (const name of positionals.length > 0 ? positionals : [undefined]) {
      const { path, bytes } = await readInput(name === undefined ? name : fileOf(name), files);
      const wish = standard === undefined ? { preset } : { preset, standard };
      const found = await preflightFile({ name: path, bytes }, wish);
      process.stdout.write(`${path}\n`);
      printPreflight(found);
      if (values.judges)
        for (const line of await judgePdf(path)) process.stdout.write(`  ${line}\n`);
      if (found.findings.some(({ severity }) => severity === 'error')) code = 1;
    }
    return code;
  },
};

function fileOf(name: string): string {
  return /\.pdf$/i.test(name) ? name : `dist/${name}/${name}-print.pdf`;
}

function presetOf(name: string): PressPreset {
  const preset = presetNamed(name);
  if (preset !== undefined) return preset;
  const names = pressPresets.map((one) => one.name);
  const nearest = nearestName(name, names);
  const hint = nearest ? `did you mean "${nearest}"?` : `use one of: ${names.join(', ')}`;
  throw new PressError(`Unknown press "${name}"`, { hint, trouble: 'usage' });
}

function standardOf(name: string | undefined): PdfStandard | undefined {
  if (name === undefined || name === 'PDF/X-1a' || name === 'PDF/X-4') return name;
  throw new PressError(`Unknown standard "${name}"`, {
    hint: 'use "PDF/X-1a" or "PDF/X-4"',
    trouble: 'usage',
  });
}
