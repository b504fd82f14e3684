import type { BreakProblem, ChosenLine } from './break-problem.ts';
import { chosenLine, demeritsOf, leastDemerits, ratioOf, type Step } from './line-demerits.ts';

const mostHyphensInRow = 2;

interface Best {
  readonly demerits: number;
  readonly from: number;
  readonly fromRun: number;
  readonly ratio: number;
}

/** For each breakpoint and each count of hyphens in a row that end there, the best way to it. */
type Ways = (Best | undefined)[][];

/** Lines that stretch more than this are tried only where others do not serve. */
const usualStretch = 3;

/**
 * Breaks a paragraph into lines so that the sum of all lines' faults is least (D. E. Knuth and M. F. Plass, “Breaking
 * Paragraphs into Lines”, 1981), with no more than two hyphens in a row. Undefined when some word is wider than a line.
 */
export function breakLines(problem: BreakProblem): readonly ChosenLine[] | undefined {
  const usual = breakWithin(problem, usualStretch);
  // One line that stretches more would be a greater fault than all these together.
  if (usual !== undefined && usual.demerits <= leastDemerits(usualStretch)) return usual.lines;
  return breakWithin(problem, Infinity)?.lines;
}

function breakWithin(problem: BreakProblem, most: number): Traced | undefined {
  const best: Ways = problem.breakpoints.map(() => []);
  for (const step of stepsOf(problem, most))
    improve(problem, { before: waysTo(best, step.from), after: best }, step);
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
  const steps = stepsOf(problem, most);
  const layers: Ways[] = [];
  for (let line = 0; line < count; line += 1)
    layers.push(addLine(problem, layers[line - 1], steps));
  return trace(problem, (line) => layers[line] ?? [], count - 1)?.lines;
}

/** @param before Ways through the lines before; undefined for the first line. */
function addLine(problem: BreakProblem, before: Ways | undefined, steps: readonly Step[]): Ways {
  const after: Ways = problem.breakpoints.map(() => []);
  for (const step of steps) {
    const isHere = (step.from === -1) === (before === undefined);
    if (isHere) improve(problem, { before: waysTo(before ?? [], step.from), after }, step);
  }
  return after;
}

/** Spaces, tracking and expansion stretch a line by less than half of its width: a shorter one stretches too much. */
const leastWidth = 0.35;

// All lines that are not too long and stretch no more than they may, by where they end, the shortest first.
function stepsOf(problem: BreakProblem, most: number): readonly Step[] {
  const { breakpoints, width, indent } = problem;
  const least = most > usualStretch ? 0 : leastWidth * (width - Math.abs(indent));
  const last = breakpoints.length - 1;
  const steps: Step[] = [];
  for (const [to, { end }] of breakpoints.entries()) {
    for (let from = to - 1; from >= -1; from -= 1) {
      if (to < last && end - (breakpoints[from]?.next ?? 0) < least) continue;
      const ratio = ratioOf(problem, from, to);
      if (ratio === undefined) break;
      if (ratio <= most) steps.push({ from, to, ratio });
    }
  }
  return steps;
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

interface Traced {
  readonly lines: readonly ChosenLine[];
  readonly demerits: number;
}

// Back from the end; where ways are kept by line, the end is on the last of them.
function trace(
  problem: BreakProblem,
  waysOn: (line: number) => Ways,
  lastLine: number,
): Traced | undefined {
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
  return { lines: lines.reverse(), demerits: cheapest.end.demerits };
}
