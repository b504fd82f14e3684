/** A paragraph, a heading, a line of verse, a row: what is read as one. Offsets are those of the text that is read. */
export interface Unit {
  /** Position among the units, from 0. */
  readonly index: number;
  /** UTF-16 units, end excluded; white space around it is outside. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space before its first line. */
  readonly indent: number;
  /** Columns of white space before every one of its lines. */
  readonly minIndent: number;
  /** How many lines of the raw text it was. */
  readonly lines: number;
  readonly hasBlankBefore: boolean;
  /** Page of the raw text, from 0. */
  readonly page: number;
  /** Stood at the foot of its page, under a mark that the page calls. */
  readonly isPageNote: boolean;
}
