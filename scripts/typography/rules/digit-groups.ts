import { replacing, type Rule } from '../rule.ts';

const groups =
  /(?<![\d.,/-]|\d[ \u00A0])\d{1,3}(?:[ \u00A0\u2009]\d{3})+(?![\d/]|[ \u00A0]\d|[.,]\d{3})/g;

/** Groups of three figures that a space parts stay on one line, by a thin no-break space (ISO 80000-1, 7.3.1; Imprimerie nationale, "Nombres"; DIN 5008). */
export const digitGroups: Rule = {
  id: 'groups-of-figures-stay-together',
  wants: /\d[ \u00A0\u2009]\d{3}/,
  prepare: ({ locale: { digitSpace } }) => {
    if (digitSpace === '') return undefined;
    const find = replacing(groups, (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/\D/g, digitSpace),
    }));
    return (text) => ({ edits: find(text) });
  },
};
