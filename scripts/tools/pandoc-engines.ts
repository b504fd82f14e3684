import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa, ExecaError } from 'execa';
import { PressError } from '../model/press-error.ts';
import type { PandocInput } from '../model/tools.ts';
import { readPackageFile } from './press-files.ts';

/** Runs one pandoc process over named files and gives what it writes to stdout. */
export interface Engine {
  readonly name: string;
  readonly version: () => Promise<string>;
  /** Names the very build, without running it where that can be helped. */
  readonly build: () => Promise<string>;
  readonly toJson: (format: string, files: readonly PandocInput[]) => Promise<EngineAnswer>;
}

/** The tree as JSON, and each warning as pandoc words it. */
export interface EngineAnswer {
  readonly json: string;
  readonly said: readonly string[];
}

const wasmProcess = fileURLToPath(new URL('pandoc-wasm-process.mjs', import.meta.url));

interface WasmAnswer {
  readonly value?: unknown;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly warnings?: readonly { readonly pretty: string }[];
}

/** The WebAssembly build from npm, in a process of its own. */
export function wasmEngine(): Engine {
  const ask = async (request: object) => {
    const { stdout } = await run(process.execPath, [wasmProcess], {
      input: JSON.stringify(request),
    });
    return JSON.parse(stdout) as WasmAnswer;
  };
  return {
    name: 'pandoc-wasm',
    version: async () => String((await ask({ query: 'version' })).value),
    build: async () => new TextDecoder().decode(await readPackageFile('pandoc-wasm/package.json')),
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

/** A program of version 3 or newer. */
export function nativeEngine(path: string): Engine {
  return {
    name: path,
    version: async () => demandVersion3(path),
    build: async () => demandVersion3(path),
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
