import type { Edition } from '../model/edition.ts';
import type { LayoutReport } from '../model/pages.ts';
import type { Problem } from '../model/problem.ts';

/** What a build tells of itself in `report.json`. */
export interface BuildFacts {
  readonly book: string;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
  readonly layout: LayoutReport;
  /** Typographic changes made, by rule. */
  readonly typography: Readonly<Record<string, number>>;
  /** Milliseconds by stage. */
  readonly durations: Readonly<Record<string, number>>;
}

/** The file `report.json`: editions with bytes, pages and sheets; problems; durations in milliseconds. */
export function writeBuildReport({ editions, durations, ...facts }: BuildFacts): string {
  const listed = editions.map(({ kind, name, bytes, pages, sheets }) => ({
    kind,
    name,
    bytes: bytes.length,
    pages,
    sheets,
  }));
  const rounded = Object.fromEntries(
    Object.entries(durations).map(([stage, ms]) => [stage, Math.round(ms)]),
  );
  return `${JSON.stringify({ ...facts, editions: listed, durations: rounded }, null, 2)}\n`;
}
