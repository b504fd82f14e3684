import { describe, expect, test } from 'vitest';
import { readAuthor } from '../../scripts/normalise/recognisers/authors.ts';
import { findDate } from '../../scripts/normalise/recognisers/dates.ts';
import { isJunk } from '../../scripts/normalise/recognisers/junk.ts';
import { recogniseHeadings } from '../../scripts/normalise/recognisers/headings.ts';
import { recogniseNotes } from '../../scripts/normalise/recognisers/notes.ts';
import { splitUnits } from '../../scripts/normalise/unit.ts';
import { check } from '../support/check.ts';

check('date', (text: string) => findDate(text)?.iso, [
  ['26/9/2018 9:6', '2018-09-26'],
  ['12/31/2018', '2018-12-31'],
  ['7 January 2016', '2016-01-07'],
  ['January 7, 2016', '2016-01-07'],
  ['No. 910 (August 2018)', '2018-08'],
  ['2018-09-26', '2018-09-26'],
  ['31 February 2018', '2018-02'],
  ['40/QD-TTg', undefined],
]);

check('author', readAuthor, [
  [
    'Prof. Vu Van Hien, PhDVice Chairman of the Central Council',
    {
      name: 'Vu Van Hien',
      degrees: ['Prof.', 'PhD'],
      role: 'Vice Chairman of the Central Council',
    },
  ],
  [
    'Assoc.Prof. Thai Van Long, PhD, Deputy Director of Institute, Academy',
    {
      name: 'Thai Van Long',
      degrees: ['Assoc. Prof.', 'PhD'],
      role: 'Deputy Director of Institute, Academy',
    },
  ],
  ['Tran Van An, MA, Deputy Head', { name: 'Tran Van An', degrees: ['MA'], role: 'Deputy Head' }],
  ['Jane Doe', { name: 'Jane Doe', degrees: [], role: '' }],
  ['the whole of it', undefined],
]);

check('junk', isJunk, [
  ['Send Print', true],
  ['Share 12 Tweet 3', true],
  ['Share your thoughts with us', false],
  ['1917', false],
  ['Print culture in Vietnam', false],
]);

describe('headings', () => {
  const long = 'A paragraph that develops what the line above it says, at some length. '.repeat(5);
  const headings = (lines: readonly string[]) =>
    recogniseHeadings(splitUnits(lines.join('\n\n'))).map(({ unit, reading }) => [
      lines[unit],
      'level' in reading ? reading.level : 0,
    ]);

  test('a short line over a paragraph is one, with or without a neighbour', () => {
    expect(headings(['Enhance national synergy', long])).toEqual([['Enhance national synergy', 2]]);
  });

  test('a short sentence is none', () => {
    expect(headings(['It rained.', long])).toEqual([]);
  });

  test('a series of short "First, …" lines that each announce a paragraph is one of headings', () => {
    expect(headings(['First, the economy', long, 'Second, culture', long])).toEqual([
      ['First, the economy', 3],
      ['Second, culture', 3],
    ]);
  });

  test('a series with one long member is none, its short members included', () => {
    expect(headings([`First, ${long}`, 'Second, culture is important to us.', long])).toEqual([]);
  });
});

test('note texts stand at the end and may answer two marks', () => {
  const body = Array.from(
    { length: 6 },
    (_one, n) => `(${n + 1}) is how this paragraph starts, early in the text`,
  );
  const units = splitUnits(
    [...body, '(1), (2) Documents, pp. 70-71', '(3) Id., p. 2'].join('\n\n'),
  );
  const marks = recogniseNotes(units)
    .filter(({ unit }) => unit >= 6)
    .map(({ reading }) => ('marks' in reading ? reading.marks : []));
  expect(marks).toEqual([['1', '2'], ['3']]);
});

test('units are lines, or paragraphs when the text is hard-wrapped', () => {
  expect(splitUnits('One.\nTwo.\n\nThree.').map(({ text }) => text)).toEqual([
    'One.',
    'Two.',
    'Three.',
  ]);
  const wrapped =
    `${'the quick brown fox jumps over the lazy dog and on it goes\n'.repeat(4)}to an end.\n\n`.repeat(
      3,
    );
  expect(splitUnits(wrapped)).toHaveLength(3);
  expect(splitUnits(wrapped)[1]?.line).toBe(7);
});
