/** A place in a paragraph where a line may end. Positions are in pixels along the unbroken paragraph. */
export interface Breakpoint {
  /** Where the line ends if it breaks here: the end of the last letter, without the space. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  /** Width of the hyphen that appears; 0 at a space. */
  readonly hyphen: number;
  /** Spaces before it since the paragraph's start; the one it breaks at is not among them. */
  readonly spaces: number;
  /** Spaces from the start to where the next line starts. */
  readonly spacesNext: number;
  readonly penalty: number;
}

/** A paragraph to be broken into lines; widths in pixels. */
export interface BreakProblem {
  /** In order; the last is the paragraph's end. */
  readonly breakpoints: readonly Breakpoint[];
  readonly width: number;
  readonly indent: number;
  /** Natural width of a space. */
  readonly space: number;
}

/** A line chosen: it ends at a breakpoint, and its spaces are changed by so much. */
export interface ChosenLine {
  readonly breakpoint: number;
  /** Pixels added to each space; negative where the line is tightened. */
  readonly change: number;
}

/** How far a space may go, as parts of its natural width, before a line counts as bad (TeX: 1/2 and 1/3). */
const [stretch, shrink] = [0.5, 1 / 3];
const [lineDemerits, hyphenRunDemerits, unevenDemerits, shortEndDemerits] = [
  10, 6000, 5000, 900_000,
];
const mostHyphensInRow = 2;

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
  { breakpoints, width, indent, space }: BreakProblem,
  from: number,
  to: number,
): number | undefined {
  const line = measure(breakpoints, from, to);
  const room = width - (from === -1 ? indent : 0) - line.width;
  if (room >= 0) {
    if (to === breakpoints.length - 1) return 0;
    return line.spaces === 0 ? room : room / (line.spaces * space * stretch);
  }
  const ratio = line.spaces === 0 ? -Infinity : room / (line.spaces * space * shrink);
  return ratio < -1 ? undefined : ratio;
}

function measure(
  breakpoints: readonly Breakpoint[],
  from: number,
  to: number,
): { width: number; spaces: number } {
  const { end, hyphen, spaces } = breakpoints[to] as Breakpoint;
  const start = breakpoints[from];
  return { width: end + hyphen - (start?.next ?? 0), spaces: spaces - (start?.spacesNext ?? 0) };
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
  const { breakpoints, indent } = problem;
  const { penalty } = breakpoints[to] as Breakpoint;
  const badness = 100 * Math.abs(ratio) ** 3;
  const uneven = Math.abs(ratio - before.ratio) > 1 ? unevenDemerits : 0;
  const hyphenRun = before.run > 1 ? hyphenRunDemerits : 0;
  const isShortEnd =
    to === breakpoints.length - 1 &&
    measure(breakpoints, from, to).width < 2 * Math.max(indent, 12);
  const isDividedEnd = to === breakpoints.length - 1 && (breakpoints[from]?.hyphen ?? 0) > 0;
  return (
    (lineDemerits + badness) ** 2 +
    penalty ** 2 +
    uneven +
    hyphenRun +
    (isShortEnd || isDividedEnd ? shortEndDemerits : 0)
  );
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
    lines.unshift({
      breakpoint: at,
      change: ratio * problem.space * (ratio < 0 ? shrink : stretch),
    });
    [at, run] = [from, fromRun];
  }
  return lines;
}
