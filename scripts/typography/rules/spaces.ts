import { replacing, type Edit, type Rule } from '../flow.ts';

const doubled = replacing(/[ \u00A0]{2,}/g, (match) => ({
  start: match.index,
  end: match.index + match[0].length,
  text: ' ',
}));
const beforePunctuation = replacing(
  /(?<=[\p{L}\d”’)\]]) +(?=[,;.?!](?:\s|$|[”’")\]]))/gu,
  (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }),
);
// Only after abbreviations that a number or a name must follow: "Vol.7", "p.244", "No.910", "Assoc.Prof.".
const afterAbbreviation = replacing(
  /\b(?:Vol|vol|No|no|pp?|vols|ch|Assoc|Fig|fig)\.(?=[\dA-Z])/g,
  (match) => {
    const end = match.index + match[0].length;
    return { start: end, end, text: ' ' };
  },
);

/** One space between words, none before a stop, one after an abbreviation (Chicago Manual of Style 18, 6.7 and 10.4). */
export const spaces: Rule = {
  id: 'spaces-are-single',
  edits: (text, context): readonly Edit[] => {
    const inFrench = context.language.startsWith('fr');
    const lists = [
      doubled(text, context),
      inFrench ? [] : beforePunctuation(text, context),
      afterAbbreviation(text, context),
    ];
    return withoutOverlaps(lists.flat());
  },
};

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.filter((edit, n) => n === 0 || edit.start >= (sorted[n - 1]?.end ?? 0));
}
