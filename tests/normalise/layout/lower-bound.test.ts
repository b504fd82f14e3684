import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../../../scripts/normalise/lower-bound.ts';
import { check } from '../../support/check.ts';

const firstFromFive = (list: readonly number[]) => lowerBound(list, (number) => number < 5);

check('first member that is not below five', firstFromFive, [
  [[], 0],
  [[5], 0],
  [[4], 1],
  [[1, 4, 5, 5, 9], 2],
  [[6, 7], 0],
  [[1, 2, 3], 3],
]);

test('it is the place that a search from the start finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, wanted) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const first = sorted.findIndex((number) => number >= wanted);
      expect(lowerBound(sorted, (number) => number < wanted)).toBe(
        first === -1 ? sorted.length : first,
      );
    }),
  );
});
