import type { Problem, Report } from '../../scripts/model/problem.ts';

/** Collects problems as lines that an editor can read and write. */
export function collectProblems(): { report: Report; problems: Problem[]; lines: () => string[] } {
  const problems: Problem[] = [];
  return {
    problems,
    report: (problem) => problems.push(problem),
    lines: () => problems.map(problemLine),
  };
}

// `file:line:column severity rule: message | hint`
function problemLine({ rule, severity, place, message, hint }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${severity} ${rule}: ${message} | ${hint}`;
}
