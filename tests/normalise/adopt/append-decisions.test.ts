import { expect, test } from 'vitest';
import { readDecisions } from '../../../scripts/ingest/read-decisions.ts';
import { noDecisions, type Decisions } from '../../../scripts/model/decisions.ts';
import { appendDecisions } from '../../../scripts/normalise/adopt/append-decisions.ts';
import { collectProblems } from '../../support/problems.ts';

const place = { file: '', line: 1, column: 1 };
const word = (before: string, after: string) => ({ before, after, reason: 'r', place });
const added: Decisions = { ...noDecisions, words: [word('salt', 'a "b": #c')] };

test.each([
  ['no file', '', 'words:\n  - before: salt\n    after: \'a "b": #c\'\n    reason: r\n'],
  [
    'comments, other lists and an indent of its own',
    '# Mine.\nwords: # so far\n - before: a # why\n   after: b\n   reason: r # last\n # behind\n\nnotes:\n  - {note: 1, after: x y, reason: r}\n',
    '# Mine.\nwords: # so far\n - before: a # why\n   after: b\n   reason: r # last\n - before: salt\n   after: \'a "b": #c\'\n   reason: r\n # behind\n\nnotes:\n  - {note: 1, after: x y, reason: r}\n',
  ],
  [
    'a folded reason and no line end at the end',
    'words:\n- before: a\n  after: b\n  reason: >-\n    one\n    two',
    'words:\n- before: a\n  after: b\n  reason: >-\n    one\n    two\n- before: salt\n  after: \'a "b": #c\'\n  reason: r\n',
  ],
  [
    'another kind only',
    'notes:\n  - {note: 1, after: x y, reason: r}',
    'notes:\n  - {note: 1, after: x y, reason: r}\nwords:\n  - before: salt\n    after: \'a "b": #c\'\n    reason: r\n',
  ],
  [
    'an empty list',
    'words: [] # none\n',
    'words: # none\n  - before: salt\n    after: \'a "b": #c\'\n    reason: r\n',
  ],
  [
    'a name with nothing under it',
    'words:\nlines: []\n',
    'words:\n  - before: salt\n    after: \'a "b": #c\'\n    reason: r\nlines: []\n',
  ],
  [
    'a list in brackets',
    'words: [{before: a, after: b, reason: r}]\n',
    'words: [{before: a, after: b, reason: r}, {"before":"salt","after":"a \\"b\\": #c","reason":"r"}]\n',
  ],
  [
    'line ends of Windows',
    'words:\r\n  - before: a\r\n    after: b\r\n    reason: r\r\n',
    'words:\r\n  - before: a\r\n    after: b\r\n    reason: r\r\n  - before: salt\n    after: \'a "b": #c\'\n    reason: r\n',
  ],
])('decisions are put behind those that are there: %s', (_what, before, after) => {
  const collected = collectProblems();
  const written = appendDecisions(before, added);
  expect(written).toBe(after);
  expect(readDecisions('a.yaml', written, collected.report).words.at(-1)).toMatchObject({
    before: 'salt',
    after: 'a "b": #c',
  });
  expect(collected.lines()).toEqual([]);
});

test('every kind is written as it is read', () => {
  const all: Decisions = {
    supply: [
      { field: 'authors', value: [{ name: 'A', degrees: [], role: '' }], reason: 'r', place },
    ],
    notes: [
      { note: '2', after: 'four words stand here', reason: 'r', place },
      { note: 'star', after: 'and four more here', reason: 'r', place },
    ],
    headings: [
      { text: '1984', level: 0, reason: 'r', place },
      { text: 'B', level: 3, reason: 'r', place },
    ],
    lines: [{ text: '- x: "y"\u2028z', action: 'drop', reason: 'two\nlines', place }],
    words: [word('- a', ''), word('yes', 'no\tbut')],
  };
  const read = readDecisions('', appendDecisions('', all), () => undefined);
  const withoutPlaces = JSON.stringify(read, (key, value: unknown) =>
    key === 'place' ? place : value,
  );
  expect(JSON.parse(withoutPlaces)).toEqual(all);
});
