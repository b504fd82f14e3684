import { expect, test } from 'vitest';
import {
  pictureName,
  planPictures,
  withinBook,
} from '../../scripts/publish/pictures/plan-pictures.ts';

test('pages come one by one, spreads as the open book shows them', () => {
  expect(planPictures({ from: 2, to: 4, isSpread: false })).toEqual([[2], [3], [4]]);
  expect(planPictures({ from: 1, to: 4, isSpread: true })).toEqual([
    [undefined, 1],
    [2, 3],
    [4, 5],
  ]);
});

test('what the book does not have is left out', () => {
  const pictures = planPictures({ from: 3, to: 9, isSpread: true });
  expect(withinBook(pictures, 4)).toEqual([
    [2, 3],
    [4, undefined],
  ]);
  expect(withinBook(planPictures({ from: 5, to: 6, isSpread: false }), 4)).toEqual([]);
});

test('a picture is named after its pages', () => {
  expect(pictureName([7])).toBe('page-007.png');
  expect(pictureName([6, 7])).toBe('spread-006-007.png');
  expect(pictureName([undefined, 1])).toBe('spread-001.png');
});
