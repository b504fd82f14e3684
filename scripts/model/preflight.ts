import type { Severity } from './problem.ts';

/** Something in a PDF that a press would not like. */
export interface PreflightFinding {
  /** Permanent id that states a truth, such as `font-is-embedded`. */
  readonly rule: string;
  /** An error: the press refuses the file or spoils the book. */
  readonly severity: Severity;
  /** From 1; undefined: the file as a whole. */
  readonly page?: number;
  readonly message: string;
  /** What mends it: one action. */
  readonly hint?: string;
}

/** What a preflight found. */
export interface Preflight {
  /** Name of the file. */
  readonly file: string;
  /** Name of the preset it was held against. */
  readonly preset: string;
  readonly pages: number;
  readonly findings: readonly PreflightFinding[];
}

export type PdfStandard = 'PDF/X-1a' | 'PDF/X-4';

/** What a PDF is held against; plain data, lengths in points. */
export interface PreflightOrder {
  readonly preset: string;
  /** Undefined: as the file's first page says. */
  readonly trim?: { readonly widthPt: number; readonly heightPt: number };
  /** Beyond the trim on each edge; undefined: as the file says. */
  readonly bleedPt?: BleedEdges;
  readonly pages: { readonly least: number; readonly most: number; readonly multipleOf: number };
  /** Ink that does not bleed keeps so far from the trim, on pages with bleed and without; at the spine by their number. */
  readonly safe: {
    readonly outerPt: number;
    readonly withBleedPt: number;
    readonly gutters: readonly Gutter[];
  };
  /** `black`: colour would be printed in grey. `no-rgb`: colour must be in CMYK. */
  readonly colour: 'any' | 'black' | 'no-rgb';
  readonly ppi: { readonly wanted: number; readonly least: number };
  readonly smallestTypePt: number;
  readonly thinnestLinePt: number;
  /** Per cent of all inks together; undefined: no limit. */
  readonly mostInk?: number;
  /** The standard that the file must keep. */
  readonly standard?: PdfStandard;
}

/** How far a page goes beyond its trim at each edge, in points; the inner edge is at the spine. */
export interface BleedEdges {
  readonly outer: number;
  readonly inner: number;
  readonly top: number;
  readonly bottom: number;
}

/** The inner margin that books of up to so many pages want. */
export interface Gutter {
  readonly upTo: number;
  readonly pt: number;
}
