/** What the page in the browser tells about a finished layout. */
export interface LayoutResult {
  readonly pageCount: number;
  /** Folios of all pages, whether printed or not. */
  readonly labels: readonly string[];
  /** Index of the page, from 0, on which each element with an id of interest starts. */
  readonly pageOf: Readonly<Record<string, number>>;
  /** Characters, white space left out, before and after layout. */
  readonly characters: { readonly before: number; readonly after: number };
  /** Texts that stick out of their page, with the page's number from 1. */
  readonly outside: readonly { readonly page: number; readonly text: string }[];
  readonly lines: LineCounts;
}

/** What the line breaker did. */
export interface LineCounts {
  readonly paragraphs: number;
  readonly lines: number;
  readonly hyphens: number;
}
