import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Cache, Pandoc, PandocInput } from '../model/tools.ts';
import { nativeEngine } from './pandoc-native.ts';
import type { Engine, OnText, TextReading } from './pandoc-reading.ts';
import { wasmEngine } from './pandoc-wasm.ts';

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
  const { name, version, build, prepare, close } = engine;
  return {
    ...{ engine: name, version, build, prepare, close },
    read: async (format, inputs, onRead) => {
      const keys = await keysOf(engine, format, inputs);
      const known = await Promise.all(keys.map(async (key) => cache.read(key)));
      const unknown = inputs.flatMap(({ text }, n) => (known[n] ? [] : [{ n, text }]));
      const texts: TextReading[] = [];
      const reading = readApart(engine, format, {
        texts: unknown.map(({ text }) => text),
        cores,
        onText: (index, one) => {
          const { n } = unknown[index] as { n: number };
          texts[n] = one;
          onRead?.(n, one.tree);
        },
      });
      reading.catch(() => undefined);
      // While the others are being read.
      for (const [n, bytes] of known.entries()) {
        if (bytes === undefined) continue;
        const one = JSON.parse(new TextDecoder().decode(bytes)) as TextReading;
        texts[n] = one;
        onRead?.(n, one.tree);
        await turn();
      }
      await reading;
      for (const { n } of unknown) await cache.write(keys[n] as string, JSON.stringify(texts[n]));
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

interface Work {
  readonly texts: readonly string[];
  readonly cores: number;
  readonly onText: OnText;
}

// In as many processes as the texts are worth, each with about as much to read as the others; one processor is left to
// lay out what was read.
async function readApart(
  engine: Engine,
  format: string,
  { texts, cores, onText }: Work,
): Promise<void> {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const count = Math.min(Math.max(1, cores - 1), Math.max(1, Math.ceil(total / worthAProcess)));
  const batches: number[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const [n, text] of texts.entries()) {
    batches[Math.min(count - 1, Math.floor((before * count) / total || 0))]?.push(n);
    before += text.length;
  }
  const busy = batches.filter((batch) => batch.length > 0);
  await Promise.all(
    busy.map(async (batch) =>
      engine.read(
        format,
        batch.map((n) => texts[n] as string),
        (index, reading) => onText(batch[index] as number, reading),
      ),
    ),
  );
}
