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

/** Starts a process of pandoc and gives each line of what it says as soon as it is there. */
export async function* linesFrom(
  command: string,
  args: readonly string[],
  input: string,
): AsyncGenerator<string> {
  const child: ResultPromise<{ buffer: { stdout: false } }> = execa(command, args, {
    input,
    buffer: { stdout: false },
  });
  try {
    yield* child.iterable();
    await child;
  } catch (cause) {
    throw explain(command, cause);
  }
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
