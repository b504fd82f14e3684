import { expect, test } from 'vitest';
import { americanQuotation, quoteTitle, type Quotation } from '../../scripts/model/quotation.ts';

const british: Quotation = {
  outer: americanQuotation.inner,
  inner: americanQuotation.outer,
  takesStopInside: false,
};
const french: Quotation = {
  outer: { open: '«\u00A0', close: '\u00A0»' },
  inner: { open: '“', close: '”' },
  takesStopInside: false,
};

test.each([
  ['On Salt', '.', americanQuotation, '“On Salt.”'],
  ['On Salt', ',', americanQuotation, '“On Salt,”'],
  ['Why Salt?', '.', americanQuotation, '“Why Salt?”'],
  ['The “Old” Mill', '.', americanQuotation, '“The ‘Old’ Mill.”'],
  ['On Salt', '.', british, '‘On Salt’.'],
  ['On Salt', ',', british, '‘On Salt’,'],
  ['Why Salt?', '.', british, '‘Why Salt?’.'],
  ['The ‘Miller’s’ Rule', '.', british, '‘The “Miller’s” Rule’.'],
  ['The Miller’s Rule', '', british, '‘The Miller’s Rule’'],
  ['Le sel', '.', french, '«\u00A0Le sel\u00A0».'],
  ['Le «\u00A0sel\u00A0»', '.', french, '«\u00A0Le “sel”\u00A0».'],
] as const)('%s with "%s"', (...[title, stop, how, quoted]) => {
  expect(quoteTitle(title, stop, how)).toBe(quoted);
});
