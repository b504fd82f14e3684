import type { Reading } from '../../../scripts/normalise/reading.ts';
import { arrange } from '../../../scripts/normalise/layout/arrange.ts';
import type { ReadUnit } from '../../../scripts/normalise/resolve.ts';
import { cleanText } from '../../../scripts/normalise/text/clean-text.ts';
import {
  join,
  writeBreak,
  writeHeading,
  writeList,
  writeQuote,
  writeTable,
  writeVerse,
} from '../../../scripts/normalise/write/write-blocks.ts';
import type { Written, WritingContext } from '../../../scripts/normalise/write/write-text.ts';
import { expect, test } from 'vitest';
import { check } from '../../support/check.ts';

type Write = (read: readonly ReadUnit[], context: WritingContext) => Written;

// Reads each line of a text in one way and writes them as one block.
const written =
  (readingOf: (text: string, n: number) => Reading, write: Write) => (text: string) => {
    const { source, units } = arrange(cleanText(text));
    const read = units.map((unit, n) => ({
      unit,
      reading: readingOf(unit.text, n),
      confidence: 0.9,
      evidence: 'the test says so',
    }));
    const { markdown, accounts } = write(read, { source, marks: [] });
    const told = accounts.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(told, 'every character has its account').toBe(
      units.reduce((sum, unit) => sum + unit.text.length, 0),
    );
    return markdown;
  };
const one =
  (write: (read: ReadUnit, context: WritingContext) => Written): Write =>
  ([read], context) =>
    write(read as ReadUnit, context);

const heading = { kind: 'heading', level: 3 } as const;
check(
  'heading',
  written(
    () => heading,
    one((read, context) => writeHeading(read, heading, context)),
  ),
  [
    ['The river', '### The river'],
    ['1. The river', '### 1. The river'],
    ['The #1 river', '### The #1 river'],
    ['C#', '### C\\#'],
    ['The *river*', '### The \\*river\\*'],
  ],
);

const startOf = (text: string) => /^\S+\s+/.exec(text)?.[0].length ?? 0;
const item = (text: string): Reading => ({
  kind: 'item',
  style: /^[•–]/.test(text) ? 'bullet' : 'number',
  depth: text.includes('inner') ? 1 : 0,
  textStart: startOf(text),
});
check('list', written(item, writeList), [
  ['• one\n• two', '-   one\n-   two'],
  ['1. one\n2. two', '1.  one\n2.  two'],
  ['(a) one\n(b) two', '(a)  one\n(b)  two'],
  ['A. one', 'A.  one'],
  ['• one\n– inner\n• two', '-   one\n    -   inner\n-   two'],
  ['• 1. one', '-   1\\. one'],
  ['• # one', '-   \\# one'],
]);

const verse = { kind: 'verse' } as const;
check(
  'verse',
  written(() => verse, writeVerse),
  [
    ['The river rose,\nThe bridge fell.', '| The river rose,\n| The bridge fell.'],
    ['The river rose,\n    The bridge fell.', '| The river rose,\n|     The bridge fell.'],
    ['    The river rose,\n    The bridge fell.', '| The river rose,\n| The bridge fell.'],
  ],
);

const quote = (text: string): Reading => ({
  kind: 'quote',
  textStart: /^(?:>\s?)*/.exec(text)?.[0].length ?? 0,
});
check('quotation', written(quote, writeQuote), [
  ['The river rose.', '> The river rose.'],
  ['> The river rose.\n> The bridge fell.', '> The river rose.\n>\n> The bridge fell.'],
  ['- No.', '> \\- No.'],
]);

const row = (_text: string, n: number): Reading => ({ kind: 'row', isHead: n === 0 });
const bareRow = (): Reading => ({ kind: 'row', isHead: false });
check('table with a head', written(row, writeTable), [
  ['Year\tRain\n1990\t12', '| Year | Rain |\n| --- | --- |\n| 1990 | 12 |'],
  ['| Year | Rain |\n| 1990 | 12 |', '| Year | Rain |\n| --- | --- |\n| 1990 | 12 |'],
  ['Year\t\tRain\n1990\t\t12', '| Year | Rain |\n| --- | --- |\n| 1990 | 12 |'],
  ['Year\tRain\tSnow\n1990\t12', '| Year | Rain | Snow |\n| --- | --- | --- |\n| 1990 | 12 |  |'],
  ['Year\t*\n1990\t12', '| Year | \\* |\n| --- | --- |\n| 1990 | 12 |'],
]);
check('table without a head', written(bareRow, writeTable), [
  ['1990\t12', '|  |  |\n| --- | --- |\n| 1990 | 12 |'],
]);

check(
  'break',
  written(() => ({ kind: 'break' }), one(writeBreak)),
  [
    ['***', '* * *'],
    ['⁂', '* * *'],
    ['———', '* * *'],
  ],
);

test('blocks that only give an account leave no gap between the others', () => {
  const block = (markdown: string): Written => ({ markdown, accounts: [] });
  expect(join([block('a'), block(''), block('b')], '\n\n').markdown).toBe('a\n\nb');
});
