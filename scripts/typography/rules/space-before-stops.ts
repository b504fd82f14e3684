import { replaceAll, type Replacement, type Rule } from '../rule.ts';

const word = String.raw`(?<=[\p{L}\p{M}\d”’"'»)\]%°…*_\uFFFC\uFFFB])`;
const low: readonly Replacement[] = [
  [new RegExp(`(?:${word}|(?<=\\p{L}\\.))[ \\u00A0\\u2009\\u200A\\u202F]+(?=,(?!,))`, 'gu'), ''],
  [
    new RegExp(
      `${word}(?<!\\.)[ \\u00A0\\u2009\\u200A\\u202F]+(?=\\.(?![ \\u00A0]\\.)(?:[\\s”’"')\\]»]|$))`,
      'gu',
    ),
    '',
  ],
  [/(?<=\()[ \u00A0]+(?=[^\s)])/g, ''],
  [/(?<=[^\s(\\])[ \u00A0]+(?=\))/g, ''],
  [/(?<=\[)[ \u00A0]+(?=…|[\p{L}\d]{2})|(?<=[\p{L}\d]{2}|…)[ \u00A0]+(?=\])/gu, ''],
];
const high: readonly Replacement[] = [
  [new RegExp(`${word}[ \\u00A0\\u2009\\u200A\\u202F]+(?=[;:](?:[\\s”’"'\\]»]|$))`, 'gu'), ''],
  [
    new RegExp(
      `(?<=[\\p{L}\\p{M}\\d”’"'»)\\]%°…*_\\uFFFC\\uFFFB])[ \\u00A0\\u2009\\u200A\\u202F]+(?=[!?]+(?:[\\s”’"')\\]»…*_\\uFFFC\\uFFFB]|$))`,
      'gu',
    ),
    '',
  ],
];

/**
 * No space before a stop nor inside brackets. Languages that space high punctuation keep theirs for the rule that
 * sets it (Chicago Manual of Style 18, 6.7–6.12; DIN 5008).
 */
export const spaceBeforeStops: Rule = {
  id: 'no-space-before-a-stop',
  wants: /[ \u00A0\u2009\u200A\u202F][,.;:!?)]|[([][ \u00A0]|[ \u00A0]\]/,
  prepare: ({ locale }) => {
    const hasHigh = Object.keys(locale.punctuationSpace).length > 0;
    const replacements = hasHigh ? low : [...low, ...high];
    return (text) => {
      const edits = replaceAll(text, replacements);
      return { edits, isDoubtful: edits.length > 0 };
    };
  },
};
