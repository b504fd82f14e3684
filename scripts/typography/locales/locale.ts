import type { DashStyle } from '../../model/typography-settings.ts';

/** The marks around one level of quotation. */
export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
}

/** How a language sets its type: data only, so that a new language is a new file of data. */
export interface Locale {
  /** BCP 47. */
  readonly tag: string;
  readonly outer: QuoteMarks;
  readonly inner: QuoteMarks;
  /** A stop or comma after a quoted title stands inside its marks. */
  readonly takesStopInside: boolean;
  /** Single marks at the outer level stay single (glosses, terms). */
  readonly keepsOuterSingles: boolean;
  /** Pairs of guillemets stay as the source has them. */
  readonly keepsGuillemets: boolean;
  /** No space stands beside the apostrophe of a word in `clipped`. */
  readonly closesElisions: boolean;
  /** An ellipsis stands close to the word before it. */
  readonly closesEllipsis: boolean;
  /** Space inside the outer marks. */
  readonly quoteSpace: string;
  /** Marks that open or close here although their shape says otherwise elsewhere. */
  readonly openers: string;
  readonly closers: string;
  readonly dash: DashStyle;
  /** A hyphen or dash that opens a paragraph of dialogue. */
  readonly hasDialogueDash: boolean;
  /** Space before high punctuation, by mark; a mark that is absent takes none. */
  readonly punctuationSpace: Readonly<Record<string, string>>;
  /** Between groups of three digits that the source parts with a space; empty: left alone. */
  readonly digitSpace: string;
  /** Between a number and %, °C and the like where the source has nothing; empty: left alone. */
  readonly signSpace: string;
  /** Percent and currency signs stand close to their number. */
  readonly closesSigns: boolean;
  /** Words before a number that it is bound to, each as written without its full stop. */
  readonly beforeNumber: readonly string[];
  /** The same, only with a full stop after them. */
  readonly beforeNumberWithStop: readonly string[];
  /** Titles before a name, with or without a full stop. */
  readonly beforeName: readonly string[];
  /** Words that open a sentence and are no names: an initial before one of them ends the sentence before. */
  readonly sentenceStarters: readonly string[];
  /** Abbreviations of several letters that belong together, with the stop and no space ("z.B."). */
  readonly pairedAbbreviations: readonly string[];
  /** Words after a number that it is bound to: units, large numbers, months after a day. */
  readonly afterNumber: readonly string[];
  /** Months as words, for dates and their ranges. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** A full stop follows the day of a date and other ordinals ("3. Oktober"). */
  readonly hasOrdinalStop: boolean;
  /** Words whose first letters are left out ("tis"), in lower case. */
  readonly elided: readonly string[];
  /** The same for words that may just as well open a quotation ("till"). */
  readonly perhapsElided: readonly string[];
  /** Words that an apostrophe ends ("o", "th", "l"), in lower case. */
  readonly clipped: readonly string[];
  /** Words that precede the score of a game or a vote. */
  readonly beforeScore: readonly string[];
  /** Words before a number with a hyphen that is a label and no range ("Figure 3-1"). */
  readonly labels: readonly string[];
}

/** The words of a list with single spaces between them. */
export function words(list: string): readonly string[] {
  return list.split(' ');
}

/** Units and signs that every language writes alike. */
export const units: readonly string[] =
  'kg g mg µg t lb lbs oz tbsp. tsp. km m cm mm µm nm ha km² m² m³ cm³ km/h m/s mph l L dl cl ml mL s ms min h Hz kHz MHz GHz W kW MW GW kWh MWh V kV A mA K Pa hPa kPa J kJ cal kcal °C °F ° % ‰ € ฿ Ω ₽ ₩ ₹ $ £ ¥ ₫ USD EUR GBP VND CHF bit kB MB GB TB dpi px pt'.split(
    ' ',
  );
