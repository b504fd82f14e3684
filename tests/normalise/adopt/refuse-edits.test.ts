import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../scripts/model/decisions.ts';
import { adoptEdited, draftOf, editDraft, saltRoad } from './adopting.ts';

type Edit = readonly [from: string | RegExp, to: string];
const draft = draftOf(saltRoad);
const place = { file: 'decisions/a.yaml', line: 2, column: 5 };

describe('an edit that no decision expresses is refused', () => {
  const cases: readonly (readonly [what: string, edit: Edit, problem: string])[] = [
    ['emphasis', ['burns', '*burns*'], '17:1 error edit-is-a-decision: No decision makes emphasis'],
    ['a link', ['burns', '[burns](https://a.example)'], 'No decision makes a link or a class'],
    ['HTML', ['burns', '<b>burns</b>'], 'No decision makes HTML'],
    [
      'a new paragraph',
      ['Thank you.', 'Somebody else.\n\nThank you.'],
      'No decision puts a paragraph in here',
    ],
    [
      'a paragraph in two',
      ['. The first', '.\n\nThe first'],
      'No decision puts a paragraph in here',
    ],
    [
      'a list',
      ['Thank you.', '- Thank you.'],
      'No decision makes an item of a list of a paragraph',
    ],
    ['a title in the body', ['## A trade', '# A trade'], 'No decision makes a heading of level 1'],
    [
      'a field that nobody supplies',
      ['lang: en\n', 'lang: en\nvia: A friend\n'],
      '4:1 error edit-is-a-decision: No decision changes the field "via"',
    ],
    ['a field taken out', ['lang: en\n', ''], 'No decision takes the field "lang" out'],
    [
      'a note without its call',
      ['lost[^1].', 'lost.'],
      'the press still writes "(1) The names of a few',
    ],
    ['another number in a list', ['-   fish', '3.  fish'], 'No decision changes the sign'],
  ];

  test.each(cases)('%s', (_what, edit, problem) => {
    const { adoption, lines } = adoptEdited(saltRoad, editDraft(draft, edit));
    expect(adoption).toBeUndefined();
    expect(lines.join('\n')).toContain(problem);
    expect(lines.join('\n')).toContain('put "adopted: raw/a.txt" in place of "generated"');
  });

  test('a paragraph that was moved', () => {
    const edited = editDraft(editDraft(draft, ['Thank you.\n\n', '']), [
      '## A trade',
      'Thank you.\n\n## A trade',
    ]);
    expect(adoptEdited(saltRoad, edited).lines.join()).toContain('A paragraph was moved here');
  });

  test('words that stand twice in paragraphs that are the same', () => {
    const raw = `${saltRoad}\nSo be it.\n\nAgain the river rose, and the town with it, and nobody slept.\n\nSo be it.\n`;
    const edited = editDraft(draftOf(raw), ['So be it', 'So was it']);
    expect(adoptEdited(raw, edited).lines.join()).toContain('cannot be told from others');
  });

  test('what an earlier decision spoke of', () => {
    const words = [{ before: 'scales', after: 'balance', reason: 'r', place }];
    const supply = [{ field: 'title', value: 'Salt', reason: 'r', place }] as const;
    const decisions = { ...noDecisions, words, supply };
    const edited = editDraft(draftOf(saltRoad, decisions), ['the balance', 'the weights']);
    expect(adoptEdited(saltRoad, edited, decisions).lines.join()).toContain(
      'were decided about before',
    );
    const titled = editDraft(draftOf(saltRoad, decisions), ['title: Salt', 'title: Pepper']);
    expect(adoptEdited(saltRoad, titled, decisions).lines.join()).toContain(
      'supplied by an earlier decision',
    );
  });

  test('decisions that no longer fit are reported as they are', () => {
    const words = [{ before: 'unheard of', after: 'x', reason: 'r', place }];
    const edited = editDraft(draft, ['scales', 'balance']);
    const { lines } = adoptEdited(saltRoad, edited, { ...noDecisions, words });
    expect(lines.join()).toContain('decisions/a.yaml:2:5 error decision-matches-once');
  });
});
