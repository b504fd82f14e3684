import { expect, test } from 'vitest';
import { joinNames, nameRow, shortNameRow } from '../../scripts/model/join-names.ts';

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j is written "%s"', (names, row) => {
  expect(joinNames(names)).toBe(row);
});

test('a comma belongs to its name, so that no line begins with it', () => {
  expect(nameRow(['A', 'B', 'C'])).toEqual([
    { name: 'A', after: ',', joint: ' ' },
    { name: 'B', after: '', joint: ' and ' },
    { name: 'C', after: '', joint: '' },
  ]);
});

test('from four names on, the first stands for all where there is little room', () => {
  expect(shortNameRow(['A', 'B', 'C'])).toHaveLength(3);
  expect(shortNameRow(['A', 'B', 'C', 'D'])).toEqual([
    { name: 'A', after: '', joint: ' and others' },
  ]);
});
