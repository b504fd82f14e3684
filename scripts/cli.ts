import { commands } from './commands/commands.ts';
import { PressError } from './model/press-error.ts';
import { nearestName } from './model/nearest-name.ts';

/**
 * Runs a command line and gives its exit code: 0 fine, 1 problems in the manuscript, 2 usage, 3 machine.
 *
 * @param args Without the program's name: `['build', 'essays']`.
 */
export async function main(args: readonly string[]): Promise<number> {
  const isDebug = args.includes('--debug');
  const [name = 'help', ...rest] = args.filter((arg) => arg !== '--debug');
  try {
    if (name === 'help' || name === '--help' || name === '-h') {
      process.stdout.write(usage());
      return 0;
    }
    const command = commands.get(name);
    if (command === undefined) throw unknownCommand(name);
    return await (await command.load()).run(rest);
  } catch (cause) {
    return explain(cause, isDebug);
  }
}

function usage(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return `octavo <command> [--debug]\n\n${lines.join('\n')}\n\nExit codes: 0 fine, 1 problems in the manuscript, 2 usage, 3 machine\n`;
}

function unknownCommand(name: string): PressError {
  const nearest = nearestName(name, [...commands.keys()]);
  return new PressError(`Unknown command "${name}"`, {
    hint: nearest ? `did you mean "${nearest}"?` : `use one of: ${[...commands.keys()].join(', ')}`,
    trouble: 'usage',
  });
}

function explain(cause: unknown, isDebug: boolean): number {
  const known = cause instanceof PressError ? cause : asUsage(cause);
  const message = known?.message ?? (cause instanceof Error ? cause.message : String(cause));
  const hint = known?.hint ?? 'run the command again with --debug and report what it prints';
  process.stderr.write(`error: ${message}\n  hint: ${hint}\n`);
  if (isDebug) process.stderr.write(`${traceOf(cause)}\n`);
  return known?.trouble === 'usage' ? 2 : 3;
}

// node:util throws these for an option it does not know.
function asUsage(cause: unknown): PressError | undefined {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const [message = ''] = (cause as Error).message.split('. ');
  return new PressError(message, { hint: 'run "octavo help"', trouble: 'usage' });
}

function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause === undefined ? '' : `\ncaused by: ${traceOf(cause.cause)}`;
  return `${cause.stack ?? cause.message}${inner}`;
}
