export type EditionKind =
  | 'screen-pdf'
  | 'print-pdf'
  | 'booklet-pdf'
  | 'booklet-fronts'
  | 'booklet-backs'
  | 'booklet-instructions'
  | 'duplex-test'
  | 'epub'
  | 'site'
  | 'cover';

/** A finished file. */
export interface Edition {
  readonly kind: EditionKind;
  /** Name in `dist/<book>/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly sheets?: number;
}
