import { anyOf, anySpace, replacing, type Rule } from '../rule.ts';

/** In French no space stands beside the apostrophe of an elision: "l' hiver" (Imprimerie nationale, "Apostrophe"). */
export const elisions: Rule = {
  id: 'an-elision-takes-no-space',
  wants: /['’][ \u00A0]|[ \u00A0]['’]/,
  prepare: ({ locale: { closesElisions, clipped } }) => {
    if (!closesElisions) return undefined;
    const shape = new RegExp(
      `(?<=(?<![\\p{L}\\d'’])(?:${anyOf(clipped)}))(?:([${anySpace}]*)['’][${anySpace}]+|[${anySpace}]+['’])(?=[\\p{L}«])`,
      'giu',
    );
    const find = replacing(shape, (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/[^'’]/g, ''),
    }));
    return (text) => ({ edits: find(text) });
  },
};
