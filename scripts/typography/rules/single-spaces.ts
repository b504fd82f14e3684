import { over, replacing, type Rule } from '../rule.ts';

const doubled = replacing(/(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/g, (match) => over(match, ' '));
const columns = /\S {3,}\S.*\n.*\S {3,}\S/;

/**
 * One space between words. Indents, and columns that spaces hold apart, stay (Chicago Manual of Style 18, 6.7).
 */
export const singleSpaces: Rule = {
  id: 'spaces-are-single',
  wants: /[ \u00A0]{2}/,
  prepare: () => (text) => ({ edits: columns.test(text) ? [] : doubled(text) }),
};
