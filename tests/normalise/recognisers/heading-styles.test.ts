import { styleOf } from '../../../scripts/normalise/recognisers/heading-styles.ts';
import { check } from '../../support/check.ts';

// "decimal-2 3": name and number.
const styleIn = (text: string) => {
  const { name, number } = styleOf(text);
  return number === undefined ? name : `${name} ${number}`;
};

check('style', styleIn, [
  ['1. Aims', 'decimal-1 1'],
  ['1.2 Words', 'decimal-2 2'],
  ['3.1.4. Words', 'decimal-3 4'],
  ['2) Means', 'decimal-1 2'],
  ['7 The mill', 'decimal-1 7'],
  ['II. The river', 'roman 2'],
  ['IV – The bridge', 'roman 4'],
  ['XIV', 'roman-alone 14'],
  ['A. Water', 'letter 1'],
  ['C. Fire', 'letter 3'],
  ['b) Salt', 'small-letter 2'],
  ['Chapter Three', 'keyword-chapter 3'],
  ['CHAPTER IV. The bridge', 'keyword-chapter 4'],
  ['Part the Second', 'keyword-part 2'],
  ['Appendix B', 'keyword-appendix 2'],
  ['Chương 2', 'keyword-chương 2'],
  ['Erstes Kapitel', 'keyword-kapitel 1'],
  ['Deuxième partie', 'keyword-partie 2'],
  ['First, the economy', 'ordinal 1'],
  ['Secondly, culture', 'ordinal 2'],
  ['Finally, the people', 'ordinal'],
  ['THE RIVER', 'capitals'],
  ['Aims:', 'colon'],
  ['The river', 'plain'],
  ['I was there', 'plain'],
  ['I, the king', 'plain'],
  ['A cold winter', 'plain'],
  ['40 years on', 'plain'],
  ['1917 and after', 'plain'],
  ['3.50', 'plain'],
  ['First the economy', 'plain'],
  ['Part of the problem', 'plain'],
  ['Chapter and verse', 'plain'],
  ['The letter I never sent', 'plain'],
  ['Civil: the law', 'plain'],
  ['Did it rain?', 'plain'],
  ['Mix: the flour and the salt', 'plain'],
]);
