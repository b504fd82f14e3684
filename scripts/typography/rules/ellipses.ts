import { replacing, type Rule } from '../flow.ts';

/**
 * Three dots become one ellipsis; four stay a stop and three (Chicago Manual of Style 18, 12.59 allows the single
 * character; New Hart's Rules 4.7). A space before it does not break.
 */
export const ellipses: Rule = {
  id: 'ellipsis-is-one-character',
  edits: replacing(/( ?)(?<!\.)(?:\.{3}|\. \. \.)(?!\.)/g, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: `${match[1] === ' ' ? '\u00A0' : ''}…`,
  })),
};
