import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa, ExecaError } from 'execa';
import { PressError } from '../model/press-error.ts';
import type { Block } from '../model/pandoc-ast.ts';
import type { Pandoc, PandocInput, PandocWarning } from '../model/tools.ts';

/** Runs one pandoc process over named files and gives what it writes to stdout. */
interface Engine {
  readonly name: string;
  readonly version: () => Promise<string>;
  readonly toJson: (format: string, files: readonly PandocInput[]) => Promise<EngineAnswer>;
}

/** The tree as JSON, and each warning as pandoc words it. */
interface EngineAnswer {
  readonly json: string;
  readonly said: readonly string[];
}

const wasmProcess = fileURLToPath(new URL('pandoc-wasm-process.mjs', import.meta.url));

/**
 * Pandoc behind one interface: the WebAssembly build from npm, or the native program that `path` names.
 * Throws a PressError when the engine cannot be run or refuses a text.
 *
 * @example await makePandoc(undefined).read('markdown', [{ name: 'a', text: '*Hi*' }]) // [[{ t: 'Para', c: […] }]]
 */
export function makePandoc(path: string | undefined): Pandoc {
  const engine = path === undefined ? wasmEngine() : nativeEngine(path);
  return {
    engine: engine.name,
    version: engine.version,
    read: async (format, inputs) => {
      if (inputs.length === 0) return { trees: [], warnings: [] };
      const { files, marker } = withSeparators(inputs);
      const { json, said } = await engine.toJson(format, files);
      const trees = splitAtMarkers(parseTree(json, marker), marker, inputs.length);
      return { trees, warnings: said.flatMap((words) => readWarning(words, marker)) };
    },
  };
}

// "Note with key 'b' defined at m-0.md line 7 column 1 but not used."
function readWarning(words: string, marker: string): readonly PandocWarning[] {
  const place = new RegExp(`\\s+at ${marker}-(\\d+)\\.md line (\\d+) column (\\d+)`, 'g');
  const at = place.exec(words);
  if (at === null) return [];
  const [input, line, column] = at.slice(1).map(Number) as [number, number, number];
  return [{ input, line, column, message: words.replace(place, '').trim().replace(/\.$/, '') }];
}

// A separator is a file of its own, parsed on its own (--file-scope), so that no text can swallow it.
function withSeparators(inputs: readonly PandocInput[]) {
  const hash = createHash('sha256');
  for (const { text } of inputs) hash.update(text).update('\0');
  const marker = `octavo-${hash.digest('hex').slice(0, 16)}`;
  const separator = { name: `${marker}-end.md`, text: `\`\`\`{=${marker}}\n\`\`\`\n` };
  const files = inputs.flatMap(({ text }, n) => [{ name: `${marker}-${n}.md`, text }, separator]);
  return { files, marker };
}

// With --file-scope pandoc puts `<file>__` before every identifier; here it is taken off again.
function parseTree(json: string, marker: string): Block[] {
  const prefix = new RegExp(`^(#?)${marker}-(?:\\d+|end)\\.md__`);
  const tree = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' && value.includes(marker) ? value.replace(prefix, '$1') : value,
  ) as { blocks: Block[] };
  return tree.blocks;
}

function splitAtMarkers(blocks: readonly Block[], marker: string, count: number): Block[][] {
  const trees: Block[][] = [[]];
  for (const block of blocks) {
    if (block.t === 'RawBlock' && block.c[0] === marker) trees.push([]);
    else trees.at(-1)?.push(block);
  }
  if (trees.length !== count + 1) {
    throw new PressError(`Pandoc gave ${trees.length - 1} texts for ${count}`, {
      hint: 'report this with the manuscript',
    });
  }
  return trees.slice(0, count);
}

interface WasmAnswer {
  readonly value?: unknown;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly warnings?: readonly { readonly pretty: string }[];
}

function wasmEngine(): Engine {
  const ask = async (request: object) => {
    const { stdout } = await run(process.execPath, [wasmProcess], {
      input: JSON.stringify(request),
    });
    return JSON.parse(stdout) as WasmAnswer;
  };
  return {
    name: 'pandoc-wasm',
    version: async () => String((await ask({ query: 'version' })).value),
    toJson: async (format, files) => {
      const unique = Object.fromEntries(files.map(({ name, text }) => [name, text]));
      const inputFiles = files.map(({ name }) => name);
      const options = { from: format, to: 'json', 'input-files': inputFiles, 'file-scope': true };
      const answer = await ask({ options, files: unique });
      const said = (answer.warnings ?? []).map(({ pretty }) => pretty);
      if (answer.stdout) return { json: answer.stdout, said };
      throw refusal(answer.stderr ?? '');
    },
  };
}

const mendNative = 'name a pandoc of version 3 or newer with OCTAVO_PANDOC, or unset it';

async function demandVersion3(path: string): Promise<string> {
  const { stdout } = await run(path, ['--version'], {});
  const version = /^pandoc\S* (\d+\S*)/.exec(stdout)?.[1] ?? 'unknown';
  if (Number.parseInt(version, 10) >= 3) return version;
  throw new PressError(`The pandoc "${path}" is of version ${version}`, { hint: mendNative });
}

function nativeEngine(path: string): Engine {
  return {
    name: path,
    version: async () => demandVersion3(path),
    toJson: async (format, files) => {
      await demandVersion3(path);
      const folder = await mkdtemp(join(tmpdir(), 'octavo-pandoc-'));
      try {
        for (const { name, text } of files) await writeFile(join(folder, name), text);
        const names = files.map(({ name }) => name);
        const args = ['--sandbox', '--file-scope', '--from', format, '--to', 'json', ...names];
        const { stdout, stderr } = await run(path, args, { cwd: folder });
        return {
          json: stdout,
          said: stderr.split(/\[WARNING\]\s*/).map((words) => words.replace(/\s+/g, ' ')),
        };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function run(
  command: string,
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string },
) {
  try {
    return await execa(command, args, { ...options, maxBuffer: 2 ** 30 });
  } catch (cause) {
    const said = cause instanceof ExecaError ? String(cause.stderr ?? '') : '';
    if (said !== '') throw refusal(said, cause);
    const isOurs = command === process.execPath;
    throw new PressError(`Cannot run pandoc ("${isOurs ? 'pandoc-wasm' : command}")`, {
      hint: isOurs ? 'install the dependencies again: npm ci --ignore-scripts' : mendNative,
      cause,
    });
  }
}

function refusal(said: string, cause?: unknown): PressError {
  return new PressError(`Pandoc refused a text: ${said.trim().slice(0, 500)}`, {
    hint: 'see what pandoc says of the text above',
    cause,
  });
}
