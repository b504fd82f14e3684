import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineFinder } from '../../../scripts/model/place.ts';
import { proveLedger } from '../../../scripts/normalise/prove-ledger.ts';
import { rewrite, sourceTextOf } from '../../../scripts/normalise/text/source-text.ts';
import { makeLedger, type PlacedAccount } from '../../../scripts/normalise/write/make-ledger.ts';
import { check } from '../../support/check.ts';

const kept = { fate: 'kept', rule: 'paragraph', confidence: 0.9 } as const;
const raw = 'One--two\n\nThree';
const source = rewrite(sourceTextOf(raw), [{ start: 3, end: 5, after: '—', rule: 'dash' }]);
const lineAt = lineFinder(raw);

function ledgerOf(accounts: readonly PlacedAccount[]): readonly string[] {
  const entries = makeLedger(source, accounts, (offset) => lineAt(offset).line);
  expect(() => proveLedger(raw, entries)).not.toThrow();
  return entries.map(
    ({ start, end, line, fate, rule, after }) =>
      `${line}: ${fate} ${rule} ${JSON.stringify(raw.slice(start, end))}${after === undefined ? '' : ` → ${after}`}`,
  );
}

check('ledger of "One--two" and "Three"', ledgerOf, [
  [
    [
      { ...kept, start: 0, end: 7 },
      { ...kept, start: 9, end: 14 },
    ],
    [
      '1: kept paragraph "One"',
      '1: changed dash "--" → —',
      '1: kept paragraph "two"',
      '1: kept white-space "\\n\\n"',
      '3: kept paragraph "Three"',
    ],
  ],
  // What is taken out as a whole is told as one, the sign in it that was changed before included.
  [
    [
      { ...kept, start: 0, end: 7, fate: 'dropped', rule: 'crawl-junk' },
      { ...kept, start: 9, end: 14 },
    ],
    [
      '1: dropped crawl-junk "One--two"',
      '1: kept white-space "\\n\\n"',
      '3: kept paragraph "Three"',
    ],
  ],
  // Accounts may come in any order, and two pieces of one that touch are one.
  [
    [
      { ...kept, start: 9, end: 14 },
      { ...kept, start: 4, end: 7 },
      { ...kept, start: 0, end: 2 },
      { ...kept, start: 2, end: 4 },
    ],
    [
      '1: kept paragraph "One"',
      '1: changed dash "--" → —',
      '1: kept paragraph "two"',
      '1: kept white-space "\\n\\n"',
      '3: kept paragraph "Three"',
    ],
  ],
  // A mark that an editor placed has no length.
  [
    [
      { ...kept, start: 0, end: 7 },
      { start: 7, end: 7, fate: 'changed', rule: 'decision', confidence: 1, after: '[^1]' },
      { ...kept, start: 9, end: 14 },
    ],
    [
      '1: kept paragraph "One"',
      '1: changed dash "--" → —',
      '1: kept paragraph "two"',
      '1: changed decision "" → [^1]',
      '1: kept white-space "\\n\\n"',
      '3: kept paragraph "Three"',
    ],
  ],
]);

test('what no account claims is refused unless it is white space', () => {
  const entries = makeLedger(source, [{ ...kept, start: 0, end: 7 }], () => 1);
  expect(() => proveLedger(raw, entries)).toThrow('is taken for white space and is none');
});

test('accounts that cover a text cover its raw text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.array(fc.nat(30), { maxLength: 5 }),
      (text, cuts) => {
        const read = rewrite(
          sourceTextOf(text),
          [...text.matchAll(/[aeiou]/g)].map(({ index }) => ({
            start: index,
            end: index + 1,
            after: index % 2 === 0 ? '' : 'AB',
            rule: 'vowel',
          })),
        );
        const length = read.text.length;
        const places = [0, ...cuts.filter((at) => at < length), length].sort((a, b) => a - b);
        const accounts = places.slice(1).map((end, n) => ({
          ...kept,
          start: places[n] ?? 0,
          end,
          rule: `rule-${n}`,
        }));
        const entries = makeLedger(read, accounts, () => 1);
        expect(() => proveLedger(text, entries)).not.toThrow();
      },
    ),
  );
});
