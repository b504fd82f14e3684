import type { Breakpoint, BreakProblem, ChosenLine } from './break-problem.ts';

/** How far a space may go, as parts of its natural width, before a line counts as bad (TeX: 1/2 and 1/3). */
const [stretch, shrink] = [0.42, 0.3];
/** Letters are moved apart further than they are moved together. */
const tightTracking = 0.5;
const [
  lineDemerits,
  hyphenRunDemerits,
  unevenDemerits,
  stubDemerits,
  dividedEndDemerits,
  shortEndDemerits,
] = [10, 6000, 5000, 900_000, 150_000, 100_000];
const mostHyphensInRow = 2;
/** In how many steps a line goes from natural to as wide, or as narrow, as it may be. */
const steps = 20;

interface Best {
  readonly demerits: number;
  readonly from: number;
  readonly fromRun: number;
  readonly ratio: number;
}

/**
 * Breaks a paragraph into lines so that the sum of all lines' faults is least (D. E. Knuth and M. F. Plass, “Breaking
 * Paragraphs into Lines”, 1981), with no more than two hyphens in a row. Undefined when some word is wider than a line.
 */
export function breakLines(problem: BreakProblem): readonly ChosenLine[] | undefined {
  const { breakpoints } = problem;
  // For each breakpoint and each count of hyphens in a row that end there, the best way to it.
  const best: (Best | undefined)[][] = breakpoints.map(() => []);
  for (let to = 0; to < breakpoints.length; to += 1) {
    for (let from = to - 1; from >= -1; from -= 1) {
      const ratio = ratioOf(problem, from, to);
      if (ratio === undefined) break;
      improve(problem, best, { from, to, ratio });
    }
  }
  return trace(problem, best);
}

// How much the spaces of a line from one breakpoint to another must stretch (1: as much as they should) or shrink (−1);
// undefined when the line is too long.
function ratioOf(
  { breakpoints, width, indent, space, give }: BreakProblem,
  from: number,
  to: number,
): number | undefined {
  const line = measure(breakpoints, from, to);
  const room = width - (from === -1 ? indent : 0) - line.width;
  const letters = line.width * give.expansion;
  if (room >= 0) {
    if (to === breakpoints.length - 1) return 0;
    const most = line.spaces * space * stretch + line.letters * give.tracking + letters;
    return most === 0 ? room : room / most;
  }
  const tracked = line.letters * give.tracking * tightTracking;
  const ratio = room / Math.max(line.spaces * space * shrink + tracked + letters, 1e-9);
  return ratio < -1 ? undefined : ratio;
}

function measure(
  breakpoints: readonly Breakpoint[],
  from: number,
  to: number,
): { width: number; spaces: number; letters: number } {
  const { end, hyphen, hang, spaces, letters } = breakpoints[to] as Breakpoint;
  const start = breakpoints[from];
  return {
    width: end + hyphen - hang - (start?.next ?? 0),
    spaces: spaces - (start?.spacesNext ?? 0),
    letters: letters - (start?.lettersNext ?? 0),
  };
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
}

function improve(
  problem: BreakProblem,
  best: (Best | undefined)[][],
  { from, to, ratio }: Step,
): void {
  const isHyphen = (problem.breakpoints[to] as Breakpoint).hyphen > 0;
  const starts: readonly (Best | undefined)[] =
    from === -1 ? [{ demerits: 0, from: -1, fromRun: 0, ratio: 0 }] : (best[from] ?? []);
  for (const [run, before] of starts.entries()) {
    const nextRun = isHyphen ? run + 1 : 0;
    if (before === undefined || nextRun > mostHyphensInRow) continue;
    const demerits =
      before.demerits +
      demeritsOf(problem, { from, to, ratio }, { run: nextRun, ratio: before.ratio });
    const known = best[to]?.[nextRun];
    if (known === undefined || demerits < known.demerits)
      (best[to] as (Best | undefined)[])[nextRun] = { demerits, from, fromRun: run, ratio };
  }
}

function demeritsOf(
  problem: BreakProblem,
  { from, to, ratio }: Step,
  before: { run: number; ratio: number },
): number {
  const { breakpoints } = problem;
  const { penalty } = breakpoints[to] as Breakpoint;
  const badness = 100 * Math.abs(ratio) ** 3;
  const uneven = Math.abs(ratio - before.ratio) > 1 ? unevenDemerits : 0;
  const hyphenRun = before.run > 1 ? hyphenRunDemerits : 0;
  return (
    (lineDemerits + badness) ** 2 +
    penalty ** 2 +
    uneven +
    hyphenRun +
    endDemerits(problem, from, to)
  );
}

// The last line: no stub shorter than the indent of what follows, no part of a word where it can be helped.
function endDemerits({ breakpoints, indent }: BreakProblem, from: number, to: number): number {
  if (to < breakpoints.length - 1) return 0;
  const { width } = measure(breakpoints, from, to);
  const least = Math.max(indent, 12);
  const isDivided = (breakpoints[from]?.hyphen ?? 0) > 0;
  const short = width < 1.2 * least ? stubDemerits : width < 2 * least ? shortEndDemerits : 0;
  return short + (isDivided ? dividedEndDemerits : 0);
}

function trace(
  problem: BreakProblem,
  best: readonly (readonly (Best | undefined)[])[],
): readonly ChosenLine[] | undefined {
  const last = best.length - 1;
  const ends = (best[last] ?? []).flatMap((end, run) => (end ? [{ end, run }] : []));
  const [cheapest] = ends.sort((a, b) => a.end.demerits - b.end.demerits);
  if (cheapest === undefined) return undefined;
  const lines: ChosenLine[] = [];
  let [at, run] = [last, cheapest.run];
  while (at >= 0) {
    const { ratio, from, fromRun } = best[at]?.[run] as Best;
    lines.push(chosen(problem, at, ratio));
    [at, run] = [from, fromRun];
  }
  return lines.reverse();
}

function chosen({ space, give }: BreakProblem, breakpoint: number, ratio: number): ChosenLine {
  const part = inSteps(Math.min(ratio, 1));
  return {
    breakpoint,
    narrowing: Math.min(0, part) * space * shrink,
    tracking: part * give.tracking * (part < 0 ? tightTracking : 1),
    scale: 1 + part * give.expansion,
  };
}

// Few different lines make few different fonts, which is quicker. A line that has little to give is rounded down, so
// that it is never too long; the browser's justification takes up the rest.
function inSteps(part: number): number {
  const round = part > 0.1 ? Math.round : Math.floor;
  return round(part * steps + 1e-9) / steps;
}
