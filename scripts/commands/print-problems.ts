import type { Problem } from '../model/problem.ts';

/** Prints problems to stderr, errors last: `file:line:column: error: message [rule]` and a hint. Gives the exit code. */
export function printProblems(problems: readonly Problem[]): number {
  const ordered = [...problems].sort((a, b) => rank(a) - rank(b));
  for (const { rule, severity, place, message, hint } of ordered) {
    const { file, line, column } = place;
    process.stderr.write(
      `${file}:${line}:${column}: ${severity}: ${message} [${rule}]\n  hint: ${hint}\n`,
    );
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function rank({ severity }: Problem): number {
  return severity === 'error' ? 1 : 0;
}
