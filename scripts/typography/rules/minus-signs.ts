import { replaceAll, type Replacement, type Rule } from '../rule.ts';

const operand = String.raw`(?:\d+(?:[.,]\d+)*|\p{L})`;
const words = 'to|of|at|from|between|and|below|minus|or|than|was|is|by|bis|auf|de|à|a';
const figure = String.raw`[$€£]?(?:\d+(?:[.,]\d+)*|[.,]\d+)`;
// Each pattern begins with the sign, so that only signs are looked at.
const replacements: readonly Replacement[] = [
  // "(-3)", "= -4", "“-5”".
  [
    new RegExp(
      `[-–](?<=(?:[([=<>≤≥±×÷]|[=<>≤≥±×÷] |(?:^|[\\s(])["“‘«\`]+)[-–])(?=${figure})(?!\\d+-)`,
      'gu',
    ),
    '−',
  ],
  // "-5 °C" anywhere, "fell to -5": not after a figure, where it could be a range written badly.
  [
    new RegExp(
      `[-–](?<=(?:^|(?<!\\d)[ \\u00A0])[-–])(?=${figure}[ \\u00A0]?(?:°|%|K(?!\\p{L})|degrees?|points?|percent))`,
      'gu',
    ),
    '−',
  ],
  [new RegExp(`[-–](?<=[ \\u00A0](?:${words})[ \\u00A0][-–])(?=${figure})(?!\\d+-)`, 'gu'), '−'],
  // "x - 3 = 2", "10-3=7", "= 5 - 3".
  [
    new RegExp(
      `[-–](?<=(?<![\\p{L}\\d])${operand}[ \\u00A0]?[-–])(?=[ \\u00A0]?${operand}[ \\u00A0]?[=≤≥<>])`,
      'gu',
    ),
    '−',
  ],
  [
    new RegExp(
      `[-–](?<=[=≤≥][ \\u00A0]?${operand}[ \\u00A0]?[-–])(?=[ \\u00A0]?${operand}(?!\\p{L}))`,
      'gu',
    ),
    '−',
  ],
];

/** A minus sign stands before a negative figure and between the terms of a sum (ISO 80000-1, 7.3; Chicago Manual of Style 18, 12.10). */
export const minusSigns: Rule = {
  id: 'minus-sign-is-its-own',
  wants: /[-–][ \u00A0]?[$€£]?[.,]?(?:\d|\p{L}[ \u00A0]?[=≤≥<>])|[=≤≥][^=\n]{0,20}?[-–]/u,
  prepare: () => (text) => {
    const edits = replaceAll(text, replacements);
    return { edits, isDoubtful: edits.length > 0 };
  },
};
