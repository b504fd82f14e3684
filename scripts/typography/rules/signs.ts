import { replaceAll, type Edit, type Replacement, type Rule } from '../rule.ts';

const year = String.raw`[12]\d{3}(?!\d)`;
const copyright: Replacement = [
  new RegExp(
    `(?<![\\p{L}\\d)])\\([cC]\\)(?=[ \\u00A0]?${year}|[ \\u00A0](?:\\p{Lu}[\\p{L}.&]*[ \\u00A0,]*){1,4}${year})|(?<=[Cc]opyright[ \\u00A0])\\([cC]\\)`,
    'gu',
  ),
  '©',
];
const inBrackets: Replacement = [
  new RegExp(`(?<=["“‘'(])\\([cC]\\)(?=[ \\u00A0]?${year})`, 'gu'),
  '©',
];
const others: readonly Replacement[] = [
  [new RegExp(`(?<![\\p{L}\\d)])\\([pP]\\)(?=[ \\u00A0]?${year})`, 'gu'), '℗'],
  [/(?<=[\p{L}\d®])[ \u00A0]?\((?:tm|TM)\)/gu, '™'],
  [/(?<=\p{L})\(R\)(?![\p{L}\d(])/gu, '®'],
  [/(?<=[\p{L}\d])[ \u00A0\u2009\u202F]+(?=[®™℠])/gu, ''],
  [/(?<![\p{L}\d+/-])\+\/?-(?=[ \u00A0]?\d)/gu, '±'],
];
// "(a) … (b) … (c) …".
const enumeration = /\([abdABD]\)/;

/** Copyright, trade mark and plus-minus are signs of their own, but "(c)" in an enumeration is a letter (Chicago Manual of Style 18, 4.42 and 12.10). */
export const signs: Rule = {
  id: 'signs-are-their-own-characters',
  wants: /[®™℠]|\((?:[cCpPR]|tm|TM)\)|\+\/?-/,
  prepare: () => (text) => {
    const edits: Edit[] = [...replaceAll(text, [...others, inBrackets])];
    if (!enumeration.test(text)) edits.push(...replaceAll(text, [copyright]));
    return { edits };
  },
};
