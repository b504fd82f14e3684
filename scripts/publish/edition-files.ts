import type { TypographyChange } from '../model/article.ts';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { LayoutReport } from '../model/pages.ts';
import type { Preflight } from '../model/preflight.ts';
import type { Problem } from '../model/problem.ts';
import { writeChecksums } from './checksums.ts';

/** What a build tells of itself. */
export interface BuildFacts {
  readonly book: Book;
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
  readonly preflight: Preflight;
  readonly layout: LayoutReport;
  readonly changes: readonly TypographyChange[];
  /** Ledgers of the raw texts, by file name. */
  readonly ledgers: ReadonlyMap<string, Uint8Array>;
  /** Milliseconds by stage. */
  readonly durations: Readonly<Record<string, number>>;
}

/** Everything that goes into `dist/<book>/`, by name: the editions, the ledgers, `SHA256SUMS` and `report.json`. */
export function editionFiles(facts: BuildFacts): ReadonlyMap<string, Uint8Array> {
  const text = new TextEncoder();
  return new Map([
    ...facts.editions.map(({ name, bytes }) => [name, bytes] as const),
    ...facts.ledgers,
    ['SHA256SUMS', text.encode(writeChecksums(facts.editions))],
    ['report.json', text.encode(writeBuildReport(facts))],
  ]);
}

function writeBuildReport({
  book,
  editions,
  problems,
  preflight,
  layout,
  changes,
  ledgers,
  durations,
}: BuildFacts): string {
  const typography: Record<string, number> = {};
  for (const { rule } of changes) typography[rule] = (typography[rule] ?? 0) + 1;
  const report = {
    book: book.slug,
    title: book.settings.title,
    editions: editions.map(({ bytes, ...edition }) => ({ ...edition, bytes: bytes.length })),
    problems,
    preflight,
    ledgers: [...ledgers.keys()],
    layout,
    typography,
    durations: Object.fromEntries(
      Object.entries(durations).map(([stage, ms]) => [stage, Math.round(ms)]),
    ),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
