import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { polishText } from '../../scripts/typography/polish-text.ts';
import { check } from '../support/check.ts';
import { collectProblems } from '../support/problems.ts';

const polish = (text: string) =>
  polishText(text, { file: 'a.txt', language: 'en-US', report: () => undefined }).text;
// No-break spaces are shown as ~ in these tables.
const shown = (text: string) => polish(text).replaceAll('\u00A0', '~');

const tables = {
  quotes: [
    ['"Peace," he said.', '“Peace,” he said.'],
    ['("Peace")', '(“Peace”)'],
    ['war—"peace"—war', 'war—“peace”—war'],
    ['He said "call it \'peace\' then".', 'He said “call it ‘peace’ then”.'],
    [
      '“They will only “take us into account” if we are strong.”',
      '“They will only ‘take us into account’ if we are strong.”',
    ],
    [
      'asserted: "The world will grow.” (1) Reality',
      'asserted: “The world will grow.” (1) Reality',
    ],
    [
      'causing "self-evolution," "self-transformation," and "peaceful evolution."',
      'causing “self-evolution,” “self-transformation,” and “peaceful evolution.”',
    ],
    ['"unpaired', '"unpaired'],
  ],
  apostrophes: [
    ["the Party's", 'the Party’s'],
    ["the countries' lines", 'the countries’ lines'],
    ["'tis the '90s, rock 'n' roll", '’tis the ’90s, rock ’n’ roll'],
    ["O'Neill's 1990's", 'O’Neill’s 1990’s'],
  ],
  dashes: [
    ['pp. 151 - 152', 'pp.~151–152'],
    ['pp. 70-71, 153', 'pp.~70–71, 153'],
    ['the 2008-2009 term', 'the 2008–2009 term'],
    ['2008-09', '2008–09'],
    ['on 2018-09-26', 'on 2018-09-26'],
    ['Decision No. 40/QD-TTg', 'Decision No.~40/QD-TTg'],
    ['call 555-1234-99', 'call 555-1234-99'],
    ['ISBN 978-3-16-148410-0', 'ISBN 978-3-16-148410-0'],
    ['peace - and quiet', 'peace—and quiet'],
    ['peace -- and quiet--yes', 'peace—and quiet—yes'],
    ['self-reliance, pre- and post-war', 'self-reliance, pre- and post-war'],
    ['300-200', '300-200'],
  ],
  ellipses: [
    ['integration... being', 'integration… being'],
    ['partners ... The', 'partners~… The'],
    ['the end....', 'the end....'],
  ],
  spaces: [
    ['two  spaces and \u00A0three', 'two spaces and three'],
    ['wait , what ?', 'wait, what?'],
    ['Vol.7, p. 244', 'Vol.~7, p.~244'],
    ['.NET and .5', '.NET and .5'],
    ['version 2.0.1', 'version 2.0.1'],
  ],
  binding: [
    ['US$11 billion', 'US$11~billion'],
    ['7 January 2016', '7~January 2016'],
    ['Prof. Vu Van Hien', 'Prof.~Vu Van Hien'],
    ['J. R. R. Tolkien', 'J.~R.~R.~Tolkien'],
    ['§ 12 and No 898', '§~12 and No~898'],
  ],
  letters: [['ﬁnd the ﬂow of oﬃces', 'find the flow of offices']],
  untouchable: [
    ['see http://a.b/c--d"e and www.x.y/1-2', 'see http://a.b/c--d"e and www.x.y/1-2'],
    ['write to jane-doe--x@example.org', 'write to jane-doe--x@example.org'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

for (const [name, cases] of Object.entries(tables)) describe(name, () => check(name, shown, cases));

const rows = Object.values(tables).flatMap((cases) => cases.flat());
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

test.each(rows)('twice is once: %s', (text) => {
  expect(polish(polish(text))).toBe(polish(text));
});

const prose = fc
  .array(
    fc.constantFrom(
      'word',
      'Word',
      '12',
      '151',
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '-',
      '--',
      '–',
      '...',
      '.',
      ',',
      '(',
      ')',
      ' ',
      '  ',
      '\u00A0',
      'p.',
      'No.',
      'billion',
      "'90s",
      'x@y.zz',
      'http://a.b/--"c"',
      '\n\n',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('no rule changes a letter, a digit or their order', () => {
  fc.assert(
    fc.property(prose, (text) => letters(polish(text)) === letters(text)),
    { numRuns: 1000 },
  );
});

test('a mark without a partner is reported with its line and column', () => {
  const { report, lines } = collectProblems();
  polishText('One.\n\nHe said "no.\n', { file: 'a.txt', language: 'en-US', report });
  expect(lines()[0]).toContain('a.txt:3:9 warning quotation-marks-pair: Found no partner for "');
});
