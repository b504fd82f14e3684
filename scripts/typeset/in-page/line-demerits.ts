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
/** In how many steps a line goes from natural to as wide, or as narrow, as it may be. */
const steps = 20;

/** A line from one breakpoint (−1: the start) to another, and how much its spaces must stretch or shrink. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
}

/**
 * How much the spaces of a line from one breakpoint to another must stretch (1: as much as they should) or shrink (−1);
 * undefined when the line is too long.
 */
export function ratioOf(
  { breakpoints, width, indent, space, give }: BreakProblem,
  from: number,
  to: number,
): number | undefined {
  const line = measure(breakpoints, from, to);
  const room = width - (from === -1 ? indent : 0) - line.width;
  const letters = (line.width - line.rigid) * give.expansion;
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
): { width: number; rigid: number; spaces: number; letters: number } {
  const { end, hyphen, hang, rigid, spaces, letters } = breakpoints[to] as Breakpoint;
  const start = breakpoints[from];
  return {
    width: end + hyphen - hang - (start?.next ?? 0),
    rigid: rigid - (start?.rigid ?? 0),
    spaces: spaces - (start?.spacesNext ?? 0),
    letters: letters - (start?.lettersNext ?? 0),
  };
}

/** The faults of a line, after a line with so much stretch; `run` hyphens in a row end there. */
export function demeritsOf(
  problem: BreakProblem,
  { from, to, ratio }: Step,
  before: { run: number; ratio: number },
): number {
  const { breakpoints } = problem;
  const { penalty } = breakpoints[to] as Breakpoint;
  const uneven = Math.abs(ratio - before.ratio) > 1 ? unevenDemerits : 0;
  const hyphenRun = before.run > 1 ? hyphenRunDemerits : 0;
  return leastDemerits(ratio) + penalty ** 2 + uneven + hyphenRun + endDemerits(problem, from, to);
}

/** The least faults that a line has which stretches or shrinks so much. */
export function leastDemerits(ratio: number): number {
  return (lineDemerits + 100 * Math.abs(ratio) ** 3) ** 2;
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

/** What is done to a line that must stretch or shrink so much. */
export function chosenLine(
  { space, give }: BreakProblem,
  breakpoint: number,
  ratio: number,
): ChosenLine {
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
