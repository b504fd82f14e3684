import type { Preflight, PreflightFinding } from '../model/preflight.ts';

/** Prints what a preflight found: a line for the whole, and one for each rule with its pages, the gravest first. */
export function printPreflight(preflight: Preflight): void {
  process.stdout.write(preflightText(preflight));
}

/** The same as text. */
export function preflightText({ preset, pages, findings }: Preflight): string {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const groups = new Map<string, PreflightFinding[]>();
  for (const finding of findings) {
    const name = `${finding.severity} ${finding.rule}`;
    const group = groups.get(name) ?? [];
    group.push(finding);
    groups.set(name, group);
  }
  const sorted = ['error', 'warning'].flatMap((severity) =>
    [...groups.values()].filter(([first]) => first?.severity === severity),
  );
  return `  preflight (${preset}): ${pages} pages, ${count}\n${sorted.map(groupText).join('')}`;
}

function groupText(group: readonly PreflightFinding[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const pages = [...new Set(group.flatMap(({ page }) => (page === undefined ? [] : [page])))];
  const where = pages.length > 0 ? `${inRanges(pages)}: ` : '';
  const others = new Set(group.map(({ message }) => message)).size - 1;
  const more = others > 0 ? `; ${others} more like it` : '';
  const isRepeated = others === 0 && group.length > Math.max(1, pages.length);
  const times = isRepeated ? `, ${group.length} times` : '';
  const hint = first.hint === undefined ? '' : `             hint: ${first.hint}\n`;
  return `    ${first.severity.padEnd(7)}  ${where}${first.message}${more}${times} [${first.rule}]\n${hint}`;
}

/** Many pages are cut short: `report.json` has all. */
const mostRanges = 6;

/**
 * Pages as a person writes them.
 *
 * @example inRanges([1, 2, 3, 7]) // 'pages 1–3, 7'
 */
function inRanges(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const starts = sorted.filter((page, n) => page !== (sorted[n - 1] ?? -1) + 1);
  const ends = sorted.filter((page, n) => page !== (sorted[n + 1] ?? 0) - 1);
  const ranges = starts.map((start, n) => (start === ends[n] ? `${start}` : `${start}–${ends[n]}`));
  const left = sorted.filter((page) => page > (ends[mostRanges - 1] ?? Infinity)).length;
  const more = left > 0 ? ` and ${left} more` : '';
  return `${pages.length === 1 ? 'page' : 'pages'} ${ranges.slice(0, mostRanges).join(', ')}${more}`;
}
