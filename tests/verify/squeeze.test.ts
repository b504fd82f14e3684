import { squeeze } from '../../scripts/verify/squeeze.ts';
import { check } from '../support/check.ts';

check('squeezed', squeeze, [
  ['self-\nreliance', 'selfreliance'],
  ['ASEAN ﬁnds', 'aseanfinds'],
  ['a zero\u200D width', 'azerowidth'],
  ['country\u02BCs', 'country’s'],
]);
