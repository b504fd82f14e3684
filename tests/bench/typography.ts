import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smartypants } from 'smartypants';
import Typograf from 'typograf';
import { polishText } from '../../scripts/typography/polish-text.ts';
import { prepareRules } from '../../scripts/typography/prepare-rules.ts';
import { readTypographyCases } from '../support/typography-cases.ts';
import { median, timed } from './measure.ts';

// Its types are written for another kind of module than its code.
const Typographer = Typograf as unknown as new (preferences: { locale: readonly string[] }) => {
  execute: (text: string) => string;
};

const documents = ['siege-of-castel-amaro', 'granaries-of-the-delta', 'bell-founders-guild'];
const sizes = [1, 2, 4, 8];

/**
 * The rules on running prose, and on the texts of their own tables, where every line holds something to set, in texts
 * of 1, 2, 4 and 8 MB; in the same run the packages smartypants and typograf on the same text. Medians of three runs.
 */
export function benchTypography(): void {
  const folder = join(import.meta.dirname, '..', 'documents');
  const prose = documents.map((name) => readFileSync(join(folder, name, 'raw.txt'), 'utf8'));
  const dense = readTypographyCases().flatMap(({ language, before }) =>
    language === 'en-US' ? [before] : [],
  );
  compare('running prose', prose.join('\n\n'));
  compare('every line of the tables', dense.join('\n\n'));
}

function compare(name: string, text: string): void {
  const rules = prepareRules('en-US');
  const typograf = new Typographer({ locale: ['en-US'] });
  console.log(`typography: ${name}`);
  for (const megabytes of sizes) {
    const whole = text.repeat(Math.ceil((megabytes * 1e6) / text.length));
    const size = Buffer.byteLength(whole) / 1e6;
    const [ours, theirs, others] = interleaved([
      () => polishText(whole, rules),
      () => smartypants(whole),
      () => typograf.execute(whole),
    ]);
    console.log(
      `  ${megabytes} MB  ${Math.round(ours)} ms, ${((size / ours) * 1000).toFixed(1)} MB/s; ` +
        `${(ours / theirs).toFixed(1)} times smartypants, ${(ours / others).toFixed(2)} times typograf`,
    );
  }
}

function interleaved(acts: readonly (() => unknown)[]): [number, number, number] {
  const runs = Array.from({ length: 3 }, () => acts.map((act) => timed(() => void act())));
  const [a = 0, b = 0, c = 0] = acts.map((_, n) => median(runs.map((run) => run[n] ?? 0)));
  return [a, b, c];
}
