import type { Preflight, PreflightFinding } from '../model/preflight.ts';

/** Prints what a preflight found: a line for the whole, and one for each rule with its pages, the gravest first. */
export function printPreflight({ preset, pages, findings }: Preflight): void {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  process.stdout.write(`  preflight (${preset}): ${pages} pages, ${count}\n`);
  const groups = new Map<string, PreflightFinding[]>();
  for (const finding of findings) {
    const name = `${finding.severity} ${finding.rule}`;
    const group = groups.get(name) ?? [];
    group.push(finding);
    groups.set(name, group);
  }
  for (const severity of ['error', 'warning'])
    for (const group of groups.values()) if (group[0]?.severity === severity) printGroup(group);
}

function printGroup(group: readonly PreflightFinding[]): void {
  const [first] = group;
  if (first === undefined) return;
  const pages = group.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const where = pages.length > 0 ? `p. ${inRanges(pages)}: ` : '';
  const others = new Set(group.map(({ message }) => message)).size - 1;
  const more = others > 0 ? `; ${others} more like it` : '';
  process.stdout.write(
    `    ${first.severity.padEnd(7)}  ${where}${first.message}${more} [${first.rule}]\n`,
  );
}

/** Many pages are cut short: `report.json` has all. */
const mostRanges = 8;

/**
 * Numbers as a person writes them.
 *
 * @example inRanges([1, 2, 3, 7]) // '1–3, 7'
 */
function inRanges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const starts = sorted.filter((number, n) => number !== (sorted[n - 1] ?? -1) + 1);
  const ends = sorted.filter((number, n) => number !== (sorted[n + 1] ?? 0) - 1);
  const ranges = starts.map((start, n) => (start === ends[n] ? `${start}` : `${start}–${ends[n]}`));
  const more = ranges.length > mostRanges ? ', …' : '';
  return ranges.slice(0, mostRanges).join(', ') + more;
}
