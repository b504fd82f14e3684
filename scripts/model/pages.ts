/** An entry of the outline, with the page it leads to. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  /** From 0. */
  readonly pageIndex: number;
}

/** Indexes of pages, from 0; both are in it. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Laid-out pages: one printed PDF and what is known about its pages. */
export interface Pages {
  readonly pdf: Uint8Array;
  readonly count: number;
  /** Folio of each page as printed or implied: `i`, `ii`, `1`, … */
  readonly labels: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** By the id of an article: the indexes of its first and its last page, from 0. */
  readonly articles: ReadonlyMap<string, PageRange>;
  readonly layout: LayoutReport;
}

/** What the line breaker counted. */
export interface LayoutReport {
  readonly paragraphs: number;
  readonly lines: number;
  readonly hyphens: number;
}
