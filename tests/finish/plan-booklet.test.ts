import { expect, test } from 'vitest';
import { planBooklet, type Sheet } from '../../scripts/finish/plan-booklet.ts';
import { refold } from '../../scripts/verify/refold.ts';

const sidesOf = (sheets: readonly Sheet[]) => sheets.flatMap(({ front, back }) => [front, back]);
const named = (index: number | undefined) => (index === undefined ? '' : String(index + 1));

function readFolded(pageCount: number): readonly string[] {
  const plan = planBooklet(pageCount);
  const sides = plan.signatures.flatMap(({ sheets }) => sidesOf(sheets));
  const printed = {
    left: sides.map(({ left }) => named(left)),
    right: sides.map(({ right }) => named(right)),
  };
  const folded = refold(
    printed,
    plan.signatures.map(({ sheets }) => sheets.length),
  );
  return folded.map((page) => page ?? '');
}

test('any number of pages from 1 to 400 reads in order when printed, folded and turned', () => {
  for (let pages = 1; pages <= 400; pages += 1) {
    const wanted = Array.from({ length: pages }, (_one, n) => String(n + 1));
    const read = readFolded(pages);
    expect(read.filter((page) => page !== '')).toEqual(wanted);
    // Blanks stand at the end only.
    expect(read.slice(0, pages)).toEqual(wanted);
  }
});

test('eight pages stand on two sheets as every imposer sets them', () => {
  expect(planBooklet(8).signatures[0]?.sheets).toEqual([
    { front: { left: 7, right: 0 }, back: { left: 1, right: 6 } },
    { front: { left: 5, right: 2 }, back: { left: 3, right: 4 } },
  ]);
});

test('up to 96 pages are one signature; above that no signature is left with a single sheet', () => {
  expect(planBooklet(96).signatures).toHaveLength(1);
  for (let pages = 97; pages <= 1000; pages += 1) {
    const sizes = planBooklet(pages).signatures.map(({ sheets }) => sheets.length);
    expect(Math.min(...sizes)).toBeGreaterThan(1);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});
