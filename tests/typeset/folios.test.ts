import { toRoman } from '../../scripts/typeset/in-page/folios.ts';
import { check } from '../support/check.ts';

check('roman', toRoman, [
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [48, 'xlviii'],
  [99, 'xcix'],
  [100, 'c'],
]);
