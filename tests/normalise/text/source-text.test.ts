import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assemble,
  cut,
  rawOffset,
  rewrite,
  sourceTextOf,
  type Edit,
  type SourceText,
} from '../../../scripts/normalise/text/source-text.ts';
import { check } from '../../support/check.ts';

const source = rewrite(sourceTextOf('a--b'), [{ start: 1, end: 3, after: '—', rule: 'dash' }]);

check('raw offset of an offset in "a—b", which was "a--b"', (at: number) => rawOffset(source, at), [
  [0, 0],
  [1, 1],
  [2, 3],
  [3, 4],
  [9, 4],
]);

test('a change is told with its range, its rule and what it became', () => {
  expect(source.text).toBe('a—b');
  expect(
    source.segments.map(({ rawStart, rawEnd, text, fate, rule }) => [
      rawStart,
      rawEnd,
      text,
      fate,
      rule,
    ]),
  ).toEqual([
    [0, 1, 'a', 'kept', ''],
    [1, 3, '—', 'changed', 'dash'],
    [3, 4, 'b', 'kept', ''],
  ]);
});

test('a rewrite with no edits is the text itself', () => {
  expect(rewrite(source, [])).toBe(source);
});

describe('any rewriting, one after another,', () => {
  const anyEdits = fc.array(
    fc.record({ gap: fc.nat(4), length: fc.nat(4), after: fc.constantFrom('', 'x', 'xy') }),
    { maxLength: 8 },
  );
  const anyRewriting = fc.tuple(
    fc.string({ maxLength: 40 }),
    fc.array(anyEdits, { maxLength: 4 }),
    fc.nat(40),
  );

  // Edits in order, apart from one another, short of the end of a text.
  function editsFor(
    length: number,
    parts: readonly { gap: number; length: number; after: string }[],
  ) {
    const edits: Edit[] = [];
    let at = 0;
    for (const part of parts) {
      const start = at + part.gap;
      const end = start + Math.max(1, part.length);
      if (end <= length) edits.push({ start, end, after: part.after, rule: 'any' });
      at = end;
    }
    return edits;
  }

  const rewriteAll = (
    raw: string,
    rounds: readonly (readonly { gap: number; length: number; after: string }[])[],
  ) =>
    rounds.reduce<SourceText>(
      (read, parts) => rewrite(read, editsFor(read.text.length, parts)),
      sourceTextOf(raw),
    );

  test('keeps the tiling: its segments cover the raw text once, and make the text', () => {
    fc.assert(
      fc.property(anyRewriting, ([raw, rounds]) => {
        const { text, segments } = rewriteAll(raw, rounds);
        expect(segments.map((one) => one.text).join('')).toBe(text);
        let [at, rawAt] = [0, 0];
        for (const one of segments) {
          expect([one.at, one.rawStart]).toEqual([at, rawAt]);
          at += one.text.length;
          rawAt = one.rawEnd;
        }
        expect(rawAt).toBe(raw.length);
      }),
    );
  });

  test('leaves what it kept as it was', () => {
    fc.assert(
      fc.property(anyRewriting, ([raw, rounds]) => {
        for (const { fate, text, rawStart, rawEnd } of rewriteAll(raw, rounds).segments)
          if (fate === 'kept') expect(raw.slice(rawStart, rawEnd)).toBe(text);
      }),
    );
  });

  test('can be cut in two anywhere, and nothing is missing or told twice', () => {
    fc.assert(
      fc.property(anyRewriting, ([raw, rounds, where]) => {
        const read = rewriteAll(raw, rounds);
        const at = Math.min(where, read.text.length);
        const parts = [
          ...cut(read, { start: 0, end: at }),
          ...cut(read, { start: at, end: read.text.length }, true),
        ];
        expect(assemble(parts).text).toBe(read.text);
        const dropped = (segments: typeof parts) =>
          segments.filter(({ text }) => text === '').length;
        expect(dropped(parts)).toBe(dropped([...read.segments]));
      }),
    );
  });
});
