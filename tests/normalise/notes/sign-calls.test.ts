import { callsSign } from '../../../scripts/normalise/notes/sign-calls.ts';
import { check } from '../../support/check.ts';

check('a star that calls', (text: string) => callsSign(text, '*'), [
  ['Salt* was dear.', true],
  ['Salt was dear.*', true],
  ['“Salt”* was dear.', true],
  ['Salt(*) was dear.', true],
  ['* In silver.', false],
  ['Salt** was dear.', false],
  ['2 * 3', false],
  ['a*b', false],
  ['*salt*', true],
  ['D*mn', false],
]);
