import { anyOf, nbsp, over, replacing, type Rule } from '../rule.ts';

/** The parts of an abbreviation such as "z. B." keep a space that does not break, also where the source has none (DIN 5008; Duden, D 1). */
export const pairedAbbreviations: Rule = {
  id: 'parts-of-an-abbreviation-stay-together',
  wants: /\p{L}\.[ \u00A0\u2009\u202F]?\p{L}\./u,
  prepare: ({ locale: { pairedAbbreviations: known } }) => {
    if (known.length === 0) return undefined;
    const shape = new RegExp(
      `(?<![\\p{L}.])(?:${anyOf(known).replace(/\\\.(?=\p{L})/gu, '\\.[ \\u00A0\\u2009\\u202F]?')})(?!\\p{L})`,
      'gu',
    );
    const find = replacing(shape, (match) =>
      over(match, match[0].replace(/\.[ \u00A0\u2009\u202F]?(?=\p{L})/gu, `.${nbsp}`)),
    );
    return (text) => ({ edits: find(text) });
  },
};
