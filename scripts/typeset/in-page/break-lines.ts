import type { BreakProblem, ChosenLine } from './break-problem.ts';
import { chosenLine, demeritsOf, ratioOf, type Step } from './line-demerits.ts';

const mostHyphensInRow = 2;

interface Best {
  readonly demerits: number;
  readonly from: number;
  readonly fromRun: number;
  readonly ratio: number;
}

/** For each breakpoint and each count of hyphens in a row that end there, the best way to it. */
type Ways = (Best | undefined)[][];

/**
 * Breaks a paragraph into lines so that the sum of all lines' faults is least (D. E. Knuth and M. F. Plass, “Breaking
 * Paragraphs into Lines”, 1981), with no more than two hyphens in a row. Undefined when some word is wider than a line.
 */
export function breakLines(problem: BreakProblem): readonly ChosenLine[] | undefined {
  const { breakpoints } = problem;
  const best: Ways = breakpoints.map(() => []);
  for (let to = 0; to < breakpoints.length; to += 1) {
    for (let from = to - 1; from >= -1; from -= 1) {
      const ratio = ratioOf(problem, from, to);
      if (ratio === undefined) break;
      improve(problem, { before: waysTo(best, from), after: best }, { from, to, ratio });
    }
  }
  return trace(problem, () => best, 0);
}

/**
 * Breaks a paragraph into so many lines, none of which stretches more than it may. Undefined when that cannot be done.
 *
 * @param most Stretch of the widest line; 1 is as much as spaces should stretch.
 */
export function breakInto(
  problem: BreakProblem,
  count: number,
  most: number,
): readonly ChosenLine[] | undefined {
  const layers: Ways[] = [];
  for (let line = 0; line < count; line += 1) layers.push(addLine(problem, layers[line - 1], most));
  return trace(problem, (line) => layers[line] ?? [], count - 1);
}

/** @param before Ways through the lines before; undefined for the first line. */
function addLine(problem: BreakProblem, before: Ways | undefined, most: number): Ways {
  const after: Ways = problem.breakpoints.map(() => []);
  for (let to = 0; to < after.length; to += 1) {
    for (let from = to - 1; from >= -1; from -= 1) {
      const ratio = ratioOf(problem, from, to);
      if (ratio === undefined) break;
      const isHere = (from === -1) === (before === undefined);
      if (!isHere || ratio > most) continue;
      improve(problem, { before: waysTo(before ?? [], from), after }, { from, to, ratio });
    }
  }
  return after;
}

const start: readonly Best[] = [{ demerits: 0, from: -1, fromRun: 0, ratio: 0 }];

function waysTo(ways: Ways, breakpoint: number): readonly (Best | undefined)[] {
  return breakpoint === -1 ? start : (ways[breakpoint] ?? []);
}

interface Layers {
  readonly before: readonly (Best | undefined)[];
  readonly after: Ways;
}

function improve(
  problem: BreakProblem,
  { before: starts, after }: Layers,
  { from, to, ratio }: Step,
): void {
  const isHyphen = (problem.breakpoints[to]?.hyphen ?? 0) > 0;
  for (const [run, before] of starts.entries()) {
    const nextRun = isHyphen ? run + 1 : 0;
    if (before === undefined || nextRun > mostHyphensInRow) continue;
    const demerits =
      before.demerits +
      demeritsOf(problem, { from, to, ratio }, { run: nextRun, ratio: before.ratio });
    const known = after[to]?.[nextRun];
    if (known === undefined || demerits < known.demerits)
      (after[to] as (Best | undefined)[])[nextRun] = { demerits, from, fromRun: run, ratio };
  }
}

// Back from the end; where ways are kept by line, the end is on the last of them.
function trace(
  problem: BreakProblem,
  waysOn: (line: number) => Ways,
  lastLine: number,
): readonly ChosenLine[] | undefined {
  const last = problem.breakpoints.length - 1;
  const ends = (waysOn(lastLine)[last] ?? []).flatMap((end, run) => (end ? [{ end, run }] : []));
  const [cheapest] = ends.sort((a, b) => a.end.demerits - b.end.demerits);
  if (cheapest === undefined) return undefined;
  const lines: ChosenLine[] = [];
  let [at, run, line] = [last, cheapest.run, lastLine];
  while (at >= 0) {
    const { ratio, from, fromRun } = waysOn(line)[at]?.[run] as Best;
    lines.push(chosenLine(problem, at, ratio));
    [at, run, line] = [from, fromRun, line - 1];
  }
  return lines.reverse();
}
