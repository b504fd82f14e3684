/** A paper, by what is said of it and by how thick one sheet is. */
export interface Paper {
  /** Such as `80 g/m²` or `104 µm`. */
  readonly name: string;
  readonly caliperMm: number;
}

/** How a booklet is to be printed, folded and bound: `booklet:` in `book.md`, every default filled in. */
export interface BookletSettings {
  /** `saddle`: all sheets in one fold; a number: most sheets in a signature; `auto`: saddle up to 96 pages, then four. */
  readonly sheets: number | 'saddle' | 'auto';
  readonly paper: Paper;
  /** The edge of the paper that the printer turns it over on; the sheets lie, so `short` is their left or right edge. */
  readonly flip: 'short' | 'long';
  /** `single`: two files, fronts and backs, for a printer that prints one side at a time. */
  readonly sides: 'duplex' | 'single';
  /** Order of the backs, for `single`: of the sheet printed last first, as the pile lies when it comes out face down. */
  readonly backs: 'last-first' | 'first-first';
  /** Side of the spine as the closed booklet lies before a reader; `right` for scripts that run from right to left. */
  readonly binding: 'left' | 'right';
  /** Where the pages stand that fill the last sheet. */
  readonly blanks: 'end' | 'before-back-cover';
  readonly marks: boolean;
  /** Edge of the paper that the printer cannot print on. */
  readonly marginMm: number;
  /** `fit`: pages are made smaller until they clear the unprintable edge. */
  readonly scale: 'none' | 'fit';
}

/** Pages on one side of a sheet, left and right as that side is read; index of the page from 0, or undefined for a blank. */
export interface SheetSide {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** A sheet of paper, printed on both sides. */
export interface Sheet {
  readonly front: SheetSide;
  readonly back: SheetSide;
}

/** Sheets folded into one another, outermost first. */
export interface Signature {
  readonly sheets: readonly Sheet[];
}

/** Millimetres; of a sheet as it lies, the longer side is the width. */
export interface PaperSize {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * How far pages move towards the fold. Folded into one another, each sheet stands out at the fore edge by one thickness
 * of paper more than the sheet around it: the pages of sheet `s`, counted from 0 at the outermost, move by `s` times
 * `perSheetMm`, so that the text of all pages lines up.
 */
export interface Creep {
  readonly perSheetMm: number;
  /** Of the innermost sheet of the thickest signature. */
  readonly totalMm: number;
  /** True when the inner margin leaves less room than the paper asks for. */
  readonly isLimited: boolean;
}

/** Everything that is decided before a booklet is imposed. */
export interface BookletPlan {
  readonly settings: BookletSettings;
  readonly pageCount: number;
  readonly page: PaperSize;
  /** The sheet as it lies, two pages wide. */
  readonly sheet: PaperSize;
  readonly signatures: readonly Signature[];
  readonly sheetCount: number;
  /** Blank pages added. */
  readonly blanks: number;
  readonly creep: Creep;
  /** Pages are printed at this size; 1 unless `scale: fit` made them smaller. */
  readonly scale: number;
}

/** More sheets than this do not fold into one another well: 24 sheets, 96 pages. */
export const mostSheetsInOne = 24;
