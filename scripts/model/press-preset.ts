/** Width and height in inches, portrait. */
export type SizeInches = readonly [width: number, height: number];

/** What a press wants of a book's inside; data, with where it stands and when it was collected. */
export interface PressPreset {
  readonly name: string;
  /** For people. */
  readonly label: string;
  readonly sources: readonly { readonly address: string; readonly collected: string }[];
  /** Sizes it offers; undefined: any. */
  readonly trims?: readonly SizeInches[];
  /** Any size between these, besides; both in inches. */
  readonly between?: { readonly least: SizeInches; readonly most: SizeInches };
  readonly bleed: {
    readonly inches: number;
    /** `three`: none at the spine. */
    readonly edges: 'three' | 'four';
  };
  /** Inner margin in inches by number of pages, thinnest books first. */
  readonly gutters: readonly { readonly upTo: number; readonly inches: number }[];
  /** Outer margins in inches, without and with bleed. */
  readonly outer: { readonly inches: number; readonly withBleed: number };
  readonly pages: { readonly least: number; readonly most: number; readonly multipleOf: number };
  /** `black`: the inside is printed in black unless colour is asked. `no-rgb`: colours must be CMYK. */
  readonly colour: 'any' | 'black' | 'no-rgb';
  readonly ppi: { readonly wanted: number; readonly least: number };
  readonly smallestTypePt: number;
  readonly thinnestLinePt: number;
  /** Per cent of all inks together. */
  readonly mostInk?: number;
  /** False: the press refuses crop marks. */
  readonly takesMarks: boolean;
  /** Name of the characterised printing condition for PDF/X, as registered with the ICC. */
  readonly condition: string;
}
