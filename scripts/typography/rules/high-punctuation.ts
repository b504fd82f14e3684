import { replacing, type Rule } from '../rule.ts';

const mark =
  /(?<=[^\s\u202F([{«“‘/:;!?])[ \u00A0\u2009\u202F]*([;:!?])(?<![ \u00A0\u202F][:;](?=[-)(]))(?=[!?]*(?:[\s»”’"')\]*_…\uFFFC\uFFFB]|$))/gu;

/** In French a thin no-break space stands before ; ! ? and a no-break space before the colon (Imprimerie nationale, "Ponctuation"). */
export const highPunctuation: Rule = {
  id: 'high-punctuation-is-spaced',
  wants: /[;:!?]/,
  prepare: ({ locale: { punctuationSpace } }) => {
    if (Object.keys(punctuationSpace).length === 0) return undefined;
    const find = replacing(mark, (match) => {
      const [whole, sign = ''] = match;
      const end = match.index + whole.length - 1;
      return { start: match.index, end, text: punctuationSpace[sign] ?? '' };
    });
    // A stop before it may lose its space now.
    return (text) => ({ edits: find(text), isDoubtful: / [.,]/.test(text) });
  },
};
