import { expect, test } from 'vitest';
import { withoutInnerCommas } from '../../scripts/typeset/in-page/plain-selectors.ts';

test.each([
  ['h2+p,h3+p', 'h2+p,h3+p'],
  [':is(h2,h3)+p', ':not(:not(h2):not(h3))+p'],
  [':is(h2)+p', ':is(h2)+p'],
  ['div:not(.a,.b) p,q', 'div:not(.a):not(.b) p,q'],
  [':where(h2,h3)>p', ':where(:not(:not(h2):not(h3)))>p'],
  ['section:has(h2,h3)', 'section:not(:not(:has(h2)):not(:has(h3)))'],
  [':is(a:not(.b,.c),d) e', ':not(:not(a:not(.b):not(.c)):not(d)) e'],
  ['[title=":is(a,b)"] p', '[title=":is(a,b)"] p'],
  [':is([title=")"],h2)+p', ':not(:not([title=")"]):not(h2))+p'],
  [':is(a,b)+c,:is(d,e)+f', ':not(:not(a):not(b))+c,:not(:not(d):not(e))+f'],
])('%s is written %s', (selectors, plain) => {
  expect(withoutInnerCommas(selectors)).toBe(plain);
});
