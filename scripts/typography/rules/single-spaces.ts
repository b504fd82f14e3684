import { over, replacing, type Rule } from '../rule.ts';

const doubled = replacing(/(?<=[^\s])[ \u00A0\u2009\u200A\u202F]{2,}(?=[^\s])/g, (match) =>
  over(match, match[0].includes(' ') ? ' ' : '\u00A0'),
);
const columns = /\S {3,}\S.*\n.*\S {3,}\S/;

/**
 * One space between words. Indents, and columns that spaces hold apart, stay (Chicago Manual of Style 18, 6.7).
 */
export const singleSpaces: Rule = {
  id: 'spaces-are-single',
  wants: /[ \u00A0\u2009\u200A\u202F]{2}/,
  prepare: () => (text) => ({ edits: columns.test(text) ? [] : doubled(text) }),
};
