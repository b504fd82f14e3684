/** How a house sets a break in a sentence: unspaced em dash, spaced em dash, spaced en dash. */
export type DashStyle = 'em' | 'em-spaced' | 'en-spaced';

/** The house style of a book where authorities differ: `typography:` in `book.md`. */
export interface TypographySettings {
  /** `locale`: the marks of the language at every level; `as-written`: only straight marks are turned. */
  readonly quotes: 'locale' | 'as-written';
  /** The dash between words; `locale`: unspaced em in en-US, spaced en elsewhere. */
  readonly dash: DashStyle | 'locale';
  /** What a spaced hyphen between words becomes. */
  readonly 'spaced-hyphen': 'dash' | 'keep';
  /** Three dots: one character, or three dots with no-break spaces between them. */
  readonly ellipsis: 'character' | 'spaced';
  /** A space before an ellipsis: kept as it is, or made one that does not break. */
  readonly 'ellipsis-space': 'keep' | 'bind';
  /** Four dots: kept, or a full stop and an ellipsis. */
  readonly 'four-dots': 'keep' | 'stop-and-ellipsis';
  /** Common fractions as one character, or as written. */
  readonly fractions: 'character' | 'keep';
  /** Ids of rules that are not applied. */
  readonly off: readonly string[];
}

/** The defaults of the house. */
export const houseTypography: TypographySettings = {
  quotes: 'locale',
  dash: 'locale',
  'spaced-hyphen': 'dash',
  ellipsis: 'character',
  'ellipsis-space': 'keep',
  'four-dots': 'keep',
  fractions: 'character',
  off: [],
};
