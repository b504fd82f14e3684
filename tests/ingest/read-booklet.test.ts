import { expect, test } from 'vitest';
import { defaultBooklet, readBookletFields } from '../../scripts/ingest/read-booklet.ts';
import { isRightToLeft } from '../../scripts/ingest/right-to-left.ts';
import { check } from '../support/check.ts';

check('written from right to left', isRightToLeft, [
  ['ar', true],
  ['he-IL', true],
  ['fa', true],
  ['ur', true],
  ['az-Arab', true],
  ['az', false],
  ['en-US', false],
  ['vi', false],
]);

test('the spine stands where the language begins its lines, unless the book says otherwise', () => {
  expect(defaultBooklet('en').binding).toBe('left');
  expect(defaultBooklet('ar').binding).toBe('right');
  const none = () => undefined;
  expect(readBookletFields({ binding: 'left' }, defaultBooklet('ar'), none).binding).toBe('left');
});

test('every setting is read; what is not written stays as it is', () => {
  const told: string[] = [];
  const written = {
    sheets: 'saddle',
    paper: '90gsm',
    flip: 'long',
    sides: 'single',
    backs: 'first-first',
    blanks: 'before-back-cover',
    marks: false,
    margin: '4.2mm',
    scale: 'fit',
  };
  const read = readBookletFields(written, defaultBooklet('en'), (field) => told.push(field));
  expect(told).toEqual([]);
  expect(read).toEqual({
    sheets: 'saddle',
    paper: { name: '90 g/m²', caliperMm: 0.115 },
    flip: 'long',
    sides: 'single',
    backs: 'first-first',
    binding: 'left',
    blanks: 'before-back-cover',
    marks: false,
    marginMm: 4.2,
    scale: 'fit',
  });
  expect(readBookletFields({ margin: 0, sheets: 6 }, read, () => undefined)).toMatchObject({
    marginMm: 0,
    sheets: 6,
    flip: 'long',
  });
});

test('what cannot be used is told with its field, and changes nothing', () => {
  const told: string[] = [];
  const before = defaultBooklet('en');
  const wrong = { sheets: 0, paper: '5gsm', flip: 'left', marks: 'maybe', margin: -1, other: 1 };
  const read = readBookletFields(wrong, before, (field) => told.push(field));
  expect(told.sort()).toEqual(['flip', 'margin', 'marks', 'other', 'paper', 'sheets']);
  expect(read).toEqual(before);
});
