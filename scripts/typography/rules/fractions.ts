import { over, replacing, type Rule } from '../rule.ts';

const characters: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/4': '¼',
  '3/4': '¾',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};
// "no. 1/2", "lines 1/2", "Lot 1/2", "on 3/4": parts, counts and dates.
const labelled =
  /(?:\p{L}{1,5}\.|§|(?:^|[\s\u00A0(])(?:nos?|lines?|pages?|parts?|rev|issue|version|chapter|slide|on|am|vom|bis|du|le|trang|số|ngày|am))[ \u00A0]$/iu;
const capitalised = /(?<![.!?:]["”’)]?[ \u00A0]|^|[“"‘'«(])\p{Lu}\p{L}*[ \u00A0]$/u;

const fraction = replacing(
  /(?<![\p{L}\d/.,:–—−-])(\d+[ -])?([1-7])\/([2-68])(?![\d/\p{L}]|[.,:–—-]\d)/gu,
  (match) => {
    const [whole, count = '', above, below] = match;
    const left = match.input.slice(Math.max(0, match.index - 24), match.index);
    const character = characters[`${above ?? ''}/${below ?? ''}`];
    const isAlone = left.endsWith('(') && match.input[match.index + whole.length] === ')';
    if (
      character === undefined ||
      (count === '' && (isAlone || labelled.test(left) || capitalised.test(left)))
    )
      return undefined;
    return over(match, `${count.slice(0, -1)}${character}`);
  },
);

/**
 * Common fractions that count something are one character; dates, parts of a whole number of things and ratios are
 * left (Chicago Manual of Style 18, 9.15; Unicode 16, 22.3).
 */
export const fractions: Rule = {
  id: 'fractions-are-one-character',
  wants: /\d\/\d/,
  prepare: ({ settings }) =>
    settings.fractions === 'keep' ? undefined : (text) => ({ edits: fraction(text) }),
};
