import { fileURLToPath } from 'node:url';
import type { Block } from '../model/pandoc-ast.ts';
import { readWarning, type Engine } from './pandoc-reading.ts';
import { refusal, startProcess, type WaitingProcess } from './pandoc-run.ts';
import { readPackageFile } from './press-files.ts';

const wasmProcess = fileURLToPath(new URL('pandoc-wasm-process.mjs', import.meta.url));

// Pandoc collects its own garbage; helpers of Node's collector cost a fifth of the time. Of 58 MB of code most is never
// used, and not looked through before it is.
const flags = ['--single-threaded-gc', '--wasm-lazy-validation'];

interface WasmAnswer {
  readonly value?: unknown;
  readonly n?: number;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly warnings?: readonly { readonly pretty: string }[];
}

/** The WebAssembly build from npm, in a process of its own. */
export function wasmEngine(): Engine {
  let waiting: WaitingProcess | undefined;
  const start = () => startProcess(process.execPath, [...flags, wasmProcess]);
  const ask = async function* ask(request: object): AsyncGenerator<WasmAnswer> {
    const asked = waiting ?? start();
    waiting = undefined;
    for await (const line of asked.linesFor(JSON.stringify(request)))
      yield JSON.parse(line) as WasmAnswer;
  };
  return {
    name: 'pandoc-wasm',
    prepare: () => {
      waiting ??= start();
    },
    close: () => {
      waiting?.stop();
      waiting = undefined;
    },
    version: async () => {
      for await (const { value } of ask({ query: 'version' })) return String(value);
      return '';
    },
    build: async () => new TextDecoder().decode(await readPackageFile('pandoc-wasm/package.json')),
    read: async (format, texts, onText) => {
      const name = 'text.md';
      for await (const { n, stdout, stderr, warnings } of ask({ format, name, texts })) {
        if (n === undefined || !stdout) throw refusal(stderr ?? '');
        const { blocks } = JSON.parse(stdout) as { blocks: Block[] };
        const said = (warnings ?? []).flatMap(
          ({ pretty }) => readWarning(pretty, /text\.md/) ?? [],
        );
        onText(n, {
          tree: blocks,
          warnings: said.map(({ line, column, message }) => ({ line, column, message })),
        });
      }
    },
  };
}
