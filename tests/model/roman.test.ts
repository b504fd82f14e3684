import { romanValue, toRoman } from '../../scripts/model/roman.ts';
import { check } from '../support/check.ts';

check('Roman numeral', romanValue, [
  ['I', 1],
  ['iv', 4],
  ['IX', 9],
  ['XIV', 14],
  ['xl', 40],
  ['XC', 90],
  ['CD', 400],
  ['MCMXCIV', 1994],
  ['MMXXVI', 2026],
  ['', undefined],
  ['IIII', undefined],
  ['VX', undefined],
  ['IC', undefined],
  ['IVX', undefined],
  ['the', undefined],
  ['12', undefined],
  ['I.', undefined],
]);

check('number in Roman numerals', toRoman, [
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [48, 'xlviii'],
  [99, 'xcix'],
  [100, 'c'],
  [1994, 'mcmxciv'],
]);
