import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeManuscript } from '../../scripts/ingest/decode.ts';
import { noDecisions } from '../../scripts/model/decisions.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { median, timed } from './measure.ts';

const sources = ['siege-of-castel-amaro', 'granaries-of-the-delta', 'bell-founders-guild'];
const folder = join(import.meta.dirname, '..', 'documents');
const sizes = [1, 2, 4, 8];

/**
 * Normalising texts of 1, 2, 4 and 8 MB, made of three documents of the test set over and over.
 * The yardstick, run beside it each time, is SHA-256 of the same bytes, a hundred times over; medians of five runs.
 */
export function benchNormalise(): void {
  for (const source of sources) {
    const text = readFileSync(join(folder, source, 'raw.txt'));
    const times = sizes.map((megabytes) => measure(repeat(text, megabytes * 1e6)));
    const shown = times.map(({ ms, ratio }, n) => {
      const growth =
        n === 0 ? '' : `, ${(ms / (times[n - 1]?.ms ?? 1)).toFixed(2)} times the one before`;
      return `  ${sizes[n]} MB  ${Math.round(ms)} ms, ${ratio.toFixed(1)} times the yardstick${growth}`;
    });
    console.log([source, ...shown].join('\n'));
  }
}

function repeat(text: Buffer, length: number): Buffer {
  return Buffer.concat(Array.from({ length: Math.ceil(length / text.length) }, () => text));
}

function measure(bytes: Buffer): { ms: number; ratio: number } {
  const runs = Array.from({ length: 5 }, () => {
    const manuscript = decodeManuscript('bench.txt', bytes, () => undefined);
    if (manuscript === undefined) throw new Error('The bench text cannot be decoded');
    const ms = timed(() => normalise(manuscript, noDecisions, () => undefined));
    const yardstick = timed(() => {
      for (let n = 0; n < 100; n += 1) createHash('sha256').update(bytes).digest();
    });
    return { ms, ratio: ms / yardstick };
  });
  return { ms: median(runs.map(({ ms }) => ms)), ratio: median(runs.map(({ ratio }) => ratio)) };
}
