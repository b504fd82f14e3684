import type { TypographySettings } from '../model/typography-settings.ts';
import type { Locale } from './locales/locale.ts';

/** A replacement of a range of a text, offsets in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rule that asks for it, where one reading of the text serves several rules. */
  readonly rule?: string;
}

/** What a rule goes by: the language's own ways, and the house's choice where authorities differ. */
export interface House {
  readonly locale: Locale;
  readonly settings: TypographySettings;
}

/** What surrounds a paragraph, for the rules that ask. */
export interface Surroundings {
  /** The next paragraph opens with a quotation mark, as quotations of several paragraphs do. */
  readonly isContinued: boolean;
}

/** Something suspicious that a rule will not decide, at an offset of the text it saw. */
export interface Suspicion {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
}

/** What a rule found in the text of a paragraph. */
export interface Findings {
  readonly edits: readonly Edit[];
  readonly suspicions?: readonly Suspicion[];
  /** The text can be read in several ways: all rules look at their own result once more. */
  readonly isDoubtful?: boolean;
}

/** Looks at the text of one paragraph, with everything untouchable hidden behind {@link objectMark}. */
export type Find = (text: string, around: Surroundings) => Findings;

/** One rule of typography. */
export interface Rule {
  /** Permanent; states what is true of a text that the rule has been applied to. */
  readonly id: string;
  /** A text without a match has nothing for the rule: cheaper than the rule itself. */
  readonly wants: RegExp;
  /** Makes the rule ready for a house; `undefined` where the house has no use for it. */
  readonly prepare: (house: House) => Find | undefined;
}

/** Stands for each character that typography never looks into: code, mathematics, raw HTML, addresses, identifiers. */
export const objectMark = '\uFFFC';
/** Stands for the call of a note. */
export const noteMark = '\uFFFB';

/** No-break space. */
export const nbsp = '\u00A0';
/** The spaces that may stand between words of a line, as the inside of a character class. */
export const anySpace = ' \\u00A0\\u2009\\u200A\\u202F';

/** Edits for every match of a pattern; `undefined` leaves a match alone. */
export function replacing(
  pattern: RegExp,
  replace: (match: RegExpExecArray) => Edit | undefined,
): (text: string) => readonly Edit[] {
  return (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(pattern)) {
      const edit = replace(match);
      if (edit !== undefined) edits.push(edit);
    }
    return edits;
  };
}

/** The edit that puts a text in the place of a whole match. */
export function over(match: RegExpExecArray, text: string): Edit {
  return { start: match.index, end: match.index + match[0].length, text };
}

/** A pattern and what stands in its place; `$0` stands for the match itself. */
export type Replacement = readonly [pattern: RegExp, text: string];

/** Edits of several patterns over one text. */
export function replaceAll(text: string, replacements: readonly Replacement[]): readonly Edit[] {
  return replacements.flatMap(([pattern, instead]) =>
    replacing(pattern, (match) => over(match, instead))(text),
  );
}

/** The alternatives of a pattern, from words, the longest first so that none hides another. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
