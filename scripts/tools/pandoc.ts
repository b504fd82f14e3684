import { createHash } from 'node:crypto';
import type { Cache, Pandoc, PandocInput } from '../model/tools.ts';
import { readBatch, type TextReading } from './pandoc-batch.ts';
import { nativeEngine, wasmEngine, type Engine } from './pandoc-engines.ts';

/** What pandoc is run with. */
export interface PandocOptions {
  /** The native program; undefined: the WebAssembly build from npm. */
  readonly path: string | undefined;
  /** Texts that were read before are not read again. */
  readonly cache: Cache;
  /** Processes that may run at the same time. */
  readonly cores: number;
}

/** A second process takes a second to start: it pays for texts that are longer than this, in characters. */
const worthAProcess = 300_000;

/**
 * Pandoc behind one interface: the WebAssembly build from npm, or a native program.
 * Throws a PressError when the engine cannot be run or refuses a text.
 *
 * @example await makePandoc({ path: undefined, cache: noCache, cores: 1 }).read('markdown', [{ name: 'a', text: '*Hi*' }])
 * // { trees: [[{ t: 'Para', c: […] }]], warnings: [] }
 */
export function makePandoc({ path, cache, cores }: PandocOptions): Pandoc {
  const engine = path === undefined ? wasmEngine() : nativeEngine(path);
  return {
    engine: engine.name,
    version: engine.version,
    read: async (format, inputs) => {
      const keys = await keysOf(engine, format, inputs);
      const known = await Promise.all(keys.map(async (key) => readText(await cache.read(key))));
      const unknown = inputs.filter((_input, n) => known[n] === undefined);
      const fresh = await readApart(engine, format, { inputs: unknown, cores });
      const found = new Map(unknown.map((input, n) => [input, fresh[n] as TextReading]));
      const texts = inputs.map((input, n) => known[n] ?? (found.get(input) as TextReading));
      for (const [n, input] of inputs.entries()) {
        const text = found.get(input);
        if (text) await cache.write(keys[n] as string, JSON.stringify(text));
      }
      return {
        trees: texts.map(({ tree }) => tree),
        warnings: texts.flatMap(({ warnings }, input) =>
          warnings.map((warning) => ({ ...warning, input })),
        ),
      };
    },
  };
}

async function keysOf(
  engine: Engine,
  format: string,
  inputs: readonly PandocInput[],
): Promise<readonly string[]> {
  if (inputs.length === 0) return [];
  const about = JSON.stringify([engine.name, await engine.build(), format]);
  return inputs.map(({ text }) => {
    const digest = createHash('sha256').update(about).update(text).digest('hex');
    return `pandoc-${digest}.json`;
  });
}

// A file that was cut short is only read again.
function readText(bytes: Uint8Array | undefined): TextReading | undefined {
  try {
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as TextReading);
  } catch {
    return undefined;
  }
}

interface Work {
  readonly inputs: readonly PandocInput[];
  readonly cores: number;
}

// In as many processes as the texts are worth, each with about as much to read as the others.
async function readApart(
  engine: Engine,
  format: string,
  { inputs, cores }: Work,
): Promise<readonly TextReading[]> {
  const total = inputs.reduce((sum, { text }) => sum + text.length, 0);
  const count = Math.min(cores, Math.max(1, Math.ceil(total / worthAProcess)));
  const batches: PandocInput[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const input of inputs) {
    batches[Math.min(count - 1, Math.floor((before * count) / total || 0))]?.push(input);
    before += input.text.length;
  }
  const read = await Promise.all(batches.map(async (batch) => readBatch(engine, format, batch)));
  return read.flat();
}
