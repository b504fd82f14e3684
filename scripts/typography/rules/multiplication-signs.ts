import { replaceAll, type Rule } from '../rule.ts';

const between =
  /(?<=(?:\d|[½¼¾]|\d["″'′]|\d[ \u00A0]?(?:mm|cm|m|km|in|ft|px))[ \u00A0]?)(?<!(?<![\d.,])0)[xX](?=[ \u00A0]?[\d½¼¾])/g;

/** Factors and dimensions take the sign of multiplication; hexadecimal numbers do not (ISO 80000-1, 7.3; Chicago Manual of Style 18, 12.10). */
export const multiplicationSigns: Rule = {
  id: 'multiplication-sign-is-its-own',
  wants: /[xX][ \u00A0]?[\d½¼¾]/,
  prepare: () => (text) => ({ edits: replaceAll(text, [[between, '×']]) }),
};
