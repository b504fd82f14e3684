import { execa, ExecaError, type ResultPromise } from 'execa';
import { PressError } from '../model/press-error.ts';

/** What to do when the pandoc that the user named does not serve. */
export const mendNative = 'name a pandoc of version 3 or newer with OCTAVO_PANDOC, or unset it';

/** Runs a process of pandoc to its end; a failure is a PressError. */
export async function run(
  command: string,
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string },
) {
  try {
    return await execa(command, args, { ...options, maxBuffer: 2 ** 30 });
  } catch (cause) {
    throw explain(command, cause);
  }
}

/** A process of pandoc that has started and waits to be told what to do. */
export interface WaitingProcess {
  /** Tells it, and gives each line of what it says as soon as it is there. */
  readonly linesFor: (input: string) => AsyncGenerator<string>;
  /** Ends it, when it is not wanted after all. */
  readonly stop: () => void;
}

/** Starts a process of pandoc. What goes wrong is told when it is used. */
export function startProcess(command: string, args: readonly string[]): WaitingProcess {
  const child: ResultPromise<{ buffer: { stdout: false }; stdin: 'pipe' }> = execa(command, args, {
    stdin: 'pipe',
    buffer: { stdout: false },
  });
  child.catch(() => undefined);
  // A process that has ended already says why by itself.
  child.stdin.on('error', () => undefined);
  return {
    linesFor: async function* linesFor(input) {
      try {
        child.stdin.end(input);
        yield* child.iterable();
        await child;
      } catch (cause) {
        throw explain(command, cause);
      }
    },
    stop: () => void child.kill(),
  };
}

function explain(command: string, cause: unknown): PressError {
  const said = cause instanceof ExecaError ? String(cause.stderr ?? '') : '';
  if (said !== '') return refusal(said, cause);
  const isOurs = command === process.execPath;
  return new PressError(`Cannot run pandoc ("${isOurs ? 'pandoc-wasm' : command}")`, {
    hint: isOurs ? 'install the dependencies again: npm ci --ignore-scripts' : mendNative,
    cause,
  });
}

/** Pandoc's own words about a text that it would not read. */
export function refusal(said: string, cause?: unknown): PressError {
  return new PressError(`Pandoc refused a text: ${said.trim().slice(0, 500)}`, {
    hint: 'see what pandoc says of the text above',
    cause,
  });
}
