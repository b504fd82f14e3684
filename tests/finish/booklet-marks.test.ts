import { expect, test } from 'vitest';
import { marksOf, type MarkedSide } from '../../scripts/finish/booklet-marks.ts';
import { planBooklet } from '../../scripts/finish/plan-booklet.ts';
import { defaultBooklet } from '../../scripts/ingest/read-booklet.ts';
import { defaultTrim } from '../../scripts/ingest/trims.ts';
import type { BookletSettings } from '../../scripts/model/booklet.ts';

const plan = (pageCount: number, settings: Partial<BookletSettings> = {}) =>
  planBooklet({
    pageCount,
    settings: { ...defaultBooklet('en'), ...settings },
    page: defaultTrim,
    sheet: defaultTrim.sheet,
  });

const outside: MarkedSide = {
  signature: 0,
  sheetInSignature: 0,
  isBack: false,
  isOutermost: true,
  isInnermost: false,
};
const inside: MarkedSide = { ...outside, isBack: true, isOutermost: false, isInnermost: true };

// Strokes as x1 y1 x2 y2, in millimetres.
const strokes = (drawn: string) =>
  [...drawn.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g)].map((match) =>
    match.slice(1).map((pt) => Math.round(((Number(pt) * 25.4) / 72) * 10) / 10),
  );
const bar = (drawn: string) =>
  (/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f/.exec(drawn) ?? []).slice(1).map(Number);

test('a stapled booklet shows where to fold inside, and where to staple outside', () => {
  expect(strokes(marksOf(plan(28), inside))).toEqual([
    [148.5, 5, 148.5, 9],
    [148.5, 201, 148.5, 205],
  ]);
  expect(strokes(marksOf(plan(28), outside))).toEqual([
    [148.5, 48.5, 148.5, 56.5],
    [148.5, 153.5, 148.5, 161.5],
  ]);
  expect(bar(marksOf(plan(28), outside))).toEqual([]);
});

test('no mark stands on any other side, or at all when none are wanted', () => {
  const middle = { ...outside, isOutermost: false };
  for (const side of [middle, { ...middle, isBack: true }, { ...inside, isBack: false }])
    expect(marksOf(plan(28), side)).toBe('');
  expect(marksOf(plan(28, { marks: false }), outside)).toBe('');
});

test('signatures carry a staircase of bars on the spine, each below the one before, and holes to sew', () => {
  const sewn = plan(200);
  const bars = [0, 1, 2].map((signature) => bar(marksOf(sewn, { ...outside, signature })));
  const fold = (148.5 / 25.4) * 72;
  for (const [n, [x = 0, y = 0, width = 0, height = 0]] of bars.entries()) {
    expect(x + width / 2).toBeCloseTo(fold, 2);
    if (n > 0) expect(y + height).toBeCloseTo(bars[n - 1]?.[1] ?? 0, 2);
  }
  expect(strokes(marksOf(sewn, inside))).toHaveLength(2 + 5);
});

test('marks are drawn in black only, no thinner than a quarter of a point, and turn with the backs', () => {
  const drawn = marksOf(plan(200, { flip: 'long' }), inside);
  expect(drawn).toContain('q -1 0 0 -1 ');
  expect(drawn).toContain(' 0.3 w 0 G 0 g ');
  expect(drawn).not.toMatch(/\b(?:rg|RG|k|K|cs|CS|sc|SC|scn|SCN)\b/);
});
