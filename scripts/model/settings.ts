import type { BookletSettings } from './booklet.ts';
import type { Catalogue } from './catalogue.ts';
import type { PdfStandard } from './preflight.ts';
import type { PressPreset } from './press-preset.ts';
import type { Quotation } from './quotation.ts';
import type { TypographySettings } from './typography-settings.ts';

/** A book's settings as written in the front matter of `book.md`: everything but the title is optional. */
export interface WrittenSettings {
  readonly title?: string;
  readonly subtitle?: string;
  readonly 'short-title'?: string;
  readonly supplied?: readonly string[];
  readonly editors?: readonly string[];
  readonly language?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly trim?: string;
  readonly print?: unknown;
  readonly articles?: readonly string[];
  readonly rights?: string;
  readonly identifier?: string;
  readonly subjects?: readonly string[];
  readonly contributors?: readonly unknown[];
  readonly series?: unknown;
  readonly 'sort-names'?: readonly unknown[];
  readonly conformance?: unknown;
  readonly theme?: string;
  readonly cover?: string;
  readonly 'epub-fonts'?: boolean;
  readonly typography?: Readonly<Record<string, unknown>>;
  readonly booklet?: Readonly<Record<string, unknown>>;
}

/** A page format; millimetres, portrait. */
export interface Trim {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The sheet two such pages are imposed on, landscape. */
  readonly sheet: { readonly name: string; readonly widthMm: number; readonly heightMm: number };
}

/** How the print PDF is made. */
export interface PrintSettings {
  readonly preset: PressPreset;
  /** Art may go so far beyond the trim; 0: the page ends at the trim. */
  readonly bleedMm: number;
  /** Crop marks are drawn outside the bleed. */
  readonly marks: boolean;
  readonly standard?: PdfStandard;
  /** Registered name of the printing condition, for PDF/X. */
  readonly condition: string;
  /** `notes`: addresses of links are printed as notes. */
  readonly links: 'notes' | 'none';
}

/** Settings with every default filled in. */
export interface Settings {
  readonly title: string;
  readonly subtitle: string;
  readonly shortTitle: string;
  readonly supplied: readonly { readonly field: string; readonly reason: string }[];
  readonly editors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly publisher: string;
  /** ISO 8601 date of the edition. */
  readonly date: string;
  readonly trim: Trim;
  readonly print: PrintSettings;
  /** Slugs of the articles, in order; empty: all, by name. */
  readonly articles: readonly string[];
  readonly rights: string;
  /** A URN or URI: `urn:isbn:…` or `urn:uuid:…`. */
  readonly identifier: string;
  /** As written, with its hyphens; empty when the identifier is none. */
  readonly isbn: string;
  readonly subjects: readonly string[];
  readonly catalogue: Catalogue;
  /** Folder of the book's own theme relative to the book; empty: the press's templates. */
  readonly theme: string;
  /** A picture in the book's folder, in place of the theme's cover; empty: none. */
  readonly cover: string;
  /** True when the EPUB brings the theme's text face. */
  readonly epubFonts: boolean;
  readonly typography: TypographySettings;
  /** How titles are quoted in the words of the press. */
  readonly quotation: Quotation;
  readonly booklet: BookletSettings;
}
