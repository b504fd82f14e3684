import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../scripts/model/decisions.ts';
import { isUntouched } from '../../../scripts/normalise/write/write-file.ts';
import { adoptEdited, draftOf, editDraft, saltRoad } from './adopting.ts';

type Edit = readonly [from: string | RegExp, to: string];
const draft = draftOf(saltRoad);
const place = { file: 'decisions/a.yaml', line: 2, column: 5 };

describe('an edit becomes a decision', () => {
  const cases: readonly (readonly [what: string, edit: Edit, made: object])[] = [
    ['a word', ['scales', 'balance'], { words: [{ before: 'scales,', after: 'balance,' }] }],
    [
      'a word that stands twice',
      ['and nothing', 'or nothing'],
      { words: [{ before: 'and nothing', after: 'or nothing' }] },
    ],
    [
      'words put in',
      ['raked salt', 'ever raked any salt'],
      { words: [{ before: 'has raked', after: 'has ever raked any' }] },
    ],
    [
      'words taken out',
      [' in the smallest cut', ''],
      { words: [{ before: 'burns in the smallest cut,', after: 'burns,' }] },
    ],
    [
      'the first word taken out',
      ['The second', 'Second'],
      { words: [{ before: 'The second', after: 'Second' }] },
    ],
    [
      'words around a note call',
      ['lost[^1].', 'gone[^1]!'],
      {
        words: [
          { before: 'lost', after: 'gone' },
          { before: '(1).', after: '(1)!' },
        ],
      },
    ],
    [
      'a space that does not break',
      ['raked salt', 'raked\u00a0salt'],
      { words: [{ before: 'raked salt', after: 'raked\u00a0salt' }] },
    ],
    ['a word of a note', ['church', 'parish'], { words: [{ before: 'church', after: 'parish' }] }],
    ['a word of a list', ['fish of', 'eels of'], { words: [{ before: 'fish', after: 'eels' }] }],
    [
      'an item taken out',
      ['-   fish of the river\n', ''],
      { lines: [{ text: '• fish of the river', action: 'drop' }] },
    ],
    [
      'a paragraph taken out',
      ['Thank you.\n\n', ''],
      { lines: [{ text: 'Thank you.', action: 'drop' }] },
    ],
    [
      'another level',
      ['## A trade', '### A trade'],
      { headings: [{ text: 'A trade of women', level: 3 }] },
    ],
    [
      'no heading',
      ['## A trade', 'A trade'],
      { headings: [{ text: 'A trade of women', level: 0 }] },
    ],
    [
      'a heading',
      ['Thank you.', '## Thank you.'],
      { headings: [{ text: 'Thank you.', level: 2 }] },
    ],
    [
      'a heading and its words',
      ['## A trade', '### The trade'],
      {
        headings: [{ text: 'The trade of women', level: 3 }],
        words: [{ before: 'A trade', after: 'The trade' }],
      },
    ],
    [
      'a note call put in',
      ['faith.”', 'faith.”[^3]'],
      { notes: [{ note: '3', after: 'the same good faith.”' }] },
    ],
    [
      'a title',
      ['title: The salt road', 'title: The salt way'],
      { supply: [{ field: 'title', value: 'The salt way' }] },
    ],
    [
      'fields that were missing',
      ['lang: en\n', 'lang: en-GB\ndate: 2016\nauthors:\n  - Jane Doe\n'],
      {
        supply: [
          { field: 'lang', value: 'en-GB' },
          { field: 'date', value: '2016' },
          { field: 'authors', value: ['Jane Doe'] },
        ],
      },
    ],
    ['white space only', ['Thank you.', 'Thank\n   you.'], {}],
    ['needless escapes only', ['\\$5', '$5'], {}],
  ];

  test.each(cases)('%s', (_what, edit, made) => {
    const edited = editDraft(draft, edit);
    const { adoption, made: found, lines } = adoptEdited(saltRoad, edited);
    expect(lines).toEqual([]);
    expect(found).toEqual(made);
    expect(isUntouched(adoption?.markdown ?? '')).toBe(true);
  });

  test('a note call that is moved takes its mark along', () => {
    const edited = editDraft(editDraft(draft, ['lost[^1].', 'lost.']), ['1702', '1702[^1]']);
    const { made, adoption } = adoptEdited(saltRoad, edited);
    expect(made).toEqual({
      notes: [{ note: '1', after: 'was drawn in 1702' }],
      words: [{ before: 'lost (1).', after: 'lost.' }],
    });
    expect(adoption?.markdown).toContain('drawn in 1702[^1] by');
  });

  test('a note may be written out as one or left as the paragraph that it was', () => {
    const called = editDraft(draft, ['faith.”', 'faith.”[^3]']);
    const written = editDraft(called, ['\\(3\\) Tr', '[^3]: Tr']);
    expect(adoptEdited(saltRoad, written).adoption).toEqual({
      ...adoptEdited(saltRoad, called).adoption,
    });
  });

  test('a line that the press dropped is kept when it is put back', () => {
    const raw = saltRoad.replace('Thank you.', 'Send Print');
    const edited = editDraft(draftOf(raw), ['settled.\n', 'settled.\n\nSend Print\n']);
    const { made } = adoptEdited(raw, edited);
    expect(made).toEqual({ lines: [{ text: 'Send Print', action: 'keep' }] });
  });

  test('words of a hard-wrapped text are quoted over its line ends', () => {
    const line = 'and the boats went out before the light and came home after it was gone,\n';
    const raw = `THE FERRY\n\n${`${line.repeat(4)}so that nobody saw them but the inter-\nnational watchmen of the harbour.\n\n`}${line.repeat(3)}and that was all there was to tell of the boats and their people then.\n`;
    const edited = editDraft(draftOf(raw), ['international watchmen', 'national watchmen']);
    expect(adoptEdited(raw, edited).made).toEqual({
      words: [{ before: 'inter- national', after: 'national' }],
    });
  });

  test('a file that was not edited gives none, even where the press would write it otherwise now', () => {
    const supply = [{ field: 'title', value: 'Other', reason: 'r', place }] as const;
    const { made, lines, adoption } = adoptEdited(saltRoad, draft, { ...noDecisions, supply });
    expect([made, lines, adoption?.markdown]).toEqual([{}, [], draft]);
  });
});
