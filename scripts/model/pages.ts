/** An entry of the outline, with the place it leads to. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly place: PagePoint;
}

/** A place in the book, in points from the left and upper edge of its page. */
export interface PagePoint {
  /** From 0. */
  readonly pageIndex: number;
  readonly left: number;
  readonly top: number;
}

/** Links of the printed PDF to a place of the book are addresses of this scheme and the id of the place. */
export const placeScheme = 'octavo:';

/** Indexes of pages, from 0; both are in it. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Where a page begins in the running text of its part. */
export interface PageStart {
  /** Folio, printed or implied. */
  readonly label: string;
  /**
   * Characters of running text before it: white space, hyphens and zero-width characters do not count, nor do opening
   * heads, marks of notes and notes, names of pages, formulas, drawings and repeated heads of tables.
   */
  readonly at: number;
}

/** Where the pages of a part begin in its running text. */
export interface PartPages {
  readonly starts: readonly PageStart[];
  /** Characters of the whole part, as `PageStart` counts them. */
  readonly characters: number;
}

/** A picture or a formula on its page. */
export interface Illustration {
  /** What it shows in words, or its TeX. */
  readonly alt: string;
  /** Points from the left and upper edge of the page. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** Laid-out pages: one printed PDF and what is known about its pages. */
export interface Pages {
  readonly pdf: Uint8Array;
  readonly count: number;
  /** Folio of each page as printed or implied: `i`, `ii`, `1`, … */
  readonly labels: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** By id: the places that links lead to. */
  readonly places: ReadonlyMap<string, PagePoint>;
  /** By the id of an article: the indexes of its first and its last page, from 0. */
  readonly articles: ReadonlyMap<string, PageRange>;
  /** By the id of a part: `front`, an article's, `back`. */
  readonly parts: ReadonlyMap<string, PartPages>;
  /** Pictures and formulas, by the keys under which the tags of the PDF name them. */
  readonly illustrations: ReadonlyMap<string, Illustration>;
  /** Upper and lower edge of the text area of each page: points from the upper edge of the page. */
  readonly textAreas: readonly (readonly [top: number, bottom: number])[];
  readonly layout: LayoutReport;
}

/** What the line breaker counted. */
export interface LayoutReport {
  readonly paragraphs: number;
  readonly lines: number;
  readonly hyphens: number;
}
