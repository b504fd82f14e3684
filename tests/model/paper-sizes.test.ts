import { holdsTwo, pageSizeOf, sheetFor, sheetNamed } from '../../scripts/model/paper-sizes.ts';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

const sheetOf = ([width, height]: readonly [number, number]) =>
  sheetFor(pageSizeOf(width, height))?.name;

check('sheet that two pages stand on', sheetOf, [
  [[148, 210], 'A4'],
  [[105, 148], 'A5'],
  [[210, 297], 'A3'],
  [[139.7, 215.9], 'Letter'],
  [[127, 203.2], 'Letter'],
  [[152.4, 228.6], 'Tabloid'],
  [[130, 200], 'A4'],
  [[210, 148], 'A3'],
  [[400, 500], undefined],
]);

check(
  'name of a page size',
  ([width, height]: readonly [number, number]) => pageSizeOf(width, height).name,
  [
    [[148.2, 209.9], 'A5'],
    [[215.9, 279.4], 'Letter'],
    [[130, 200.25], '130 × 200.3 mm'],
  ],
);

test('a sheet is found by its name, and lies', () => {
  expect(sheetNamed('letter')).toEqual({ name: 'Letter', widthMm: 279.4, heightMm: 215.9 });
  expect(sheetNamed('B5')).toBeUndefined();
  const a4 = sheetNamed('A4') ?? { name: '', widthMm: 0, heightMm: 0 };
  expect(holdsTwo(a4, pageSizeOf(148, 210))).toBe(true);
  expect(holdsTwo(a4, pageSizeOf(210, 297))).toBe(false);
});
