import type { Illustration } from '../../model/pages.ts';
import type { Hyphenation } from '../hyphenate.ts';

/** What a tab of the browser is made ready with, once. */
export interface StartOrder {
  readonly css: string;
  /** Paragraphs are left to the browser: quicker, for a look at the pages. */
  readonly isDraft: boolean;
}

/** A part of a book to be laid out. */
export interface PartOrder {
  readonly id: string;
  readonly html: string;
  readonly hyphenation: Hyphenation;
  /** The first page of the part is the first of the book. */
  readonly isFirst: boolean;
  /** The part starts on a left-hand page. */
  readonly startsLeft: boolean;
}

/** Pages to be printed by the style that they were laid out with. */
export interface PrintedSheets {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** More style, as CSS. */
  readonly styles: readonly string[];
  readonly html: string;
}

/** The same as a tab is told of them: millions of letters are fetched several times as quickly as they are told. */
export interface SheetsToShow extends Omit<PrintedSheets, 'html'> {
  /** Name of the resource with their HTML. */
  readonly html: string;
}

/** A page laid out, ready to be put into the book. */
export interface PageRecord {
  /** Classes that Paged.js gave it, without side and number. */
  readonly classes: readonly string[];
  /** Named strings for running heads, such as `first-head-recto`; quotes in them are escaped for CSS. */
  readonly strings: Readonly<Record<string, string>>;
  /** What the page box holds; `<!--page-of:ID-->` where a page number is to be written. */
  readonly html: string;
  /** Characters of running text on it, as `PageStart` counts them. */
  readonly characters: number;
  /** Inline style of the page itself. */
  readonly style: string;
  /** Nothing in it is placed against the page: its boxes need not be containers. */
  readonly isPlain: boolean;
  /** Pictures and formulas on it, by their `data-ref`. */
  readonly illustrations: Readonly<Record<string, Illustration>>;
  /** Upper and lower edge of the text area, notes included: points from the upper edge of the page. */
  readonly textArea: readonly [top: number, bottom: number];
  /** Something opens here: the folio stands at the foot, and there is no running head. */
  readonly opens: boolean;
}

/** A place on a page, in points from its left and upper edge. */
export interface PlaceOnPage {
  /** Index of the page, from 0 in the part. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** A part of a book laid out. */
export interface PartLayout {
  readonly pages: readonly PageRecord[];
  /** The empty page that follows when the next part wants the other side. */
  readonly blank: PageRecord;
  /** The side on which the style makes the part start. */
  readonly startsOn: 'right' | 'left' | 'any';
  /** Where each element with an id starts. */
  readonly places: Readonly<Record<string, PlaceOnPage>>;
  /** Rules that Paged.js made for this part alone. */
  readonly rules: string;
  /** Characters, white space left out, before and after layout. */
  readonly characters: { readonly before: number; readonly after: number };
  /** Texts that stick out of their page, with the page's number in the part from 1. */
  readonly outside: readonly { readonly page: number; readonly text: string }[];
  readonly lines: LineCounts;
}

/** What the line breaker did. */
export interface LineCounts {
  readonly paragraphs: number;
  readonly lines: number;
  readonly hyphens: number;
}
