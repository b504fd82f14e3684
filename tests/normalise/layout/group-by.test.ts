import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../../../scripts/normalise/group-by.ts';
import { check } from '../../support/check.ts';

check(
  'groups by first letter',
  (words: readonly string[]) => [...groupBy(words, (word) => word[0])],
  [
    [
      ['salt', 'mill', 'sea'],
      [
        ['s', ['salt', 'sea']],
        ['m', ['mill']],
      ],
    ],
    [
      ['mill', 'salt', 'mill'],
      [
        ['m', ['mill', 'mill']],
        ['s', ['salt']],
      ],
    ],
    [[], []],
  ],
);

test('every member is in one group, and in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (numbers) => {
      const groups = groupBy(numbers, (number) => number % 3);
      expect([...groups.values()].flat()).toHaveLength(numbers.length);
      for (const [key, group] of groups)
        expect(group).toEqual(numbers.filter((number) => number % 3 === key));
    }),
  );
});
