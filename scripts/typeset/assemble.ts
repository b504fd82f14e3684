import type { PagePoint, PageRange, PartPages } from '../model/pages.ts';
import { toRoman } from '../model/roman.ts';
import type { PageRecord, PartLayout } from './in-page/part-layout.ts';
import type { PrintPart } from './print-book.ts';

/** A part with its pages. */
export interface LaidPart {
  readonly part: PrintPart;
  readonly layout: PartLayout;
}

/** All pages of a book in order, ready to be printed. */
export interface AssembledPages {
  readonly pages: readonly PlacedPage[];
  /** By id: where the element starts. */
  readonly places: ReadonlyMap<string, PagePoint>;
  /** By the id of a part. */
  readonly parts: ReadonlyMap<string, PageRange>;
  /** By the id of a part. */
  readonly texts: ReadonlyMap<string, PartPages>;
  /** Folios of all pages, whether printed or not. */
  readonly labels: readonly string[];
}

/** A page in its place. */
export interface PlacedPage {
  readonly record: PageRecord;
  readonly label: string;
}

/**
 * Puts the parts behind one another: empty pages where a part wants the other side, folios (roman up to the first
 * article, arabic from there), and the running heads that a part takes over from the part before.
 */
export function assemblePages(laid: readonly LaidPart[]): AssembledPages {
  const records: PageRecord[] = [];
  const places = new Map<string, PagePoint>();
  const parts = new Map<string, PageRange>();
  let carried: Readonly<Record<string, string>> = {};
  let frontPages: number | undefined;
  let blank: PageRecord | undefined;
  for (const { part, layout } of laid) {
    if (blank !== undefined && !fits(layout, records.length)) records.push(blank);
    const last = records.length + layout.pages.length - 1;
    parts.set(part.id, { first: records.length, last });
    if (part.kind === 'article') frontPages ??= records.length;
    for (const [id, { page, left, top }] of Object.entries(layout.places))
      if (!places.has(id)) places.set(id, { pageIndex: records.length + page, left, top });
    for (const page of layout.pages) {
      const record = { ...page, strings: withCarried(page.strings, carried) };
      records.push(record);
      carried = lastStrings(record.strings);
    }
    blank = layout.blank;
  }
  const front = frontPages ?? records.length;
  const labels = records.map((_record, n) => (n < front ? toRoman(n + 1) : String(n - front + 1)));
  const pages = records.map((record, n) => ({ record, label: labels[n] ?? '' }));
  return { pages, places, parts, texts: textsOf(parts, pages), labels };
}

function textsOf(
  parts: ReadonlyMap<string, PageRange>,
  pages: readonly PlacedPage[],
): AssembledPages['texts'] {
  return new Map(
    [...parts].map(([id, { first, last }]) => {
      let at = 0;
      const starts = pages.slice(first, last + 1).map(({ label, record }) => {
        const start = { label, at };
        at += record.characters;
        return start;
      });
      return [id, { starts, characters: at }];
    }),
  );
}

/** True when a part may start on the page that is next. */
export function fits({ startsOn }: PartLayout, index: number): boolean {
  return startsOn === 'any' || (startsOn === 'right') === (index % 2 === 0);
}

// A named string that nothing has set yet in this part keeps its last value from the part before.
function withCarried(
  strings: PageRecord['strings'],
  carried: Readonly<Record<string, string>>,
): PageRecord['strings'] {
  return Object.fromEntries(
    Object.entries(strings).map(([name, value]) => [
      name,
      value === ''
        ? (carried[name.replace(/^(?:first-except|first|last|start)-/, '')] ?? '')
        : value,
    ]),
  );
}

function lastStrings(strings: PageRecord['strings']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(strings).flatMap(([name, value]) =>
      name.startsWith('last-') ? [[name.slice('last-'.length), value]] : [],
    ),
  );
}
