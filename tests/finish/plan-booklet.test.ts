import { describe, expect, test } from 'vitest';
import { planBooklet, type BookletOrder } from '../../scripts/finish/plan-booklet.ts';
import { defaultBooklet } from '../../scripts/ingest/read-booklet.ts';
import { defaultTrim } from '../../scripts/ingest/trims.ts';
import { foldOf } from '../../scripts/model/booklet-fold.ts';
import type { BookletSettings } from '../../scripts/model/booklet.ts';
import { refold } from '../../scripts/verify/refold.ts';
import { check } from '../support/check.ts';

function plan(
  pageCount: number,
  settings: Partial<BookletSettings> = {},
  order: Partial<BookletOrder> = {},
) {
  const written = { ...defaultBooklet('en'), ...settings };
  const { sheet } = defaultTrim;
  return planBooklet({ pageCount, settings: written, page: defaultTrim, sheet, ...order });
}

const sizes = (pageCount: number, settings: Partial<BookletSettings> = {}) =>
  plan(pageCount, settings).signatures.map(({ sheets }) => sheets.length);

// Pages in reading order, from 1; 0 for a blank.
function readFolded(pageCount: number, settings: Partial<BookletSettings> = {}): readonly number[] {
  const planned = plan(pageCount, settings);
  const sheets = planned.signatures.flatMap((signature) => signature.sheets);
  return refold<number | undefined>(sheets, foldOf(planned)).map((index) => (index ?? -1) + 1);
}

test('any number of pages from 1 to 400 reads in order when printed, folded and turned', () => {
  for (let pages = 1; pages <= 400; pages += 1) {
    const wanted = Array.from({ length: pages }, (_one, n) => n + 1);
    for (const binding of ['left', 'right'] as const) {
      const read = readFolded(pages, { binding });
      expect(read.slice(0, pages)).toEqual(wanted);
      expect(read.slice(pages).every((page) => page === 0)).toBe(true);
    }
  }
});

test('blanks stand before the back cover when asked, and the last page is the back cover', () => {
  expect(readFolded(6, { blanks: 'before-back-cover' })).toEqual([1, 2, 3, 4, 5, 0, 0, 6]);
  expect(readFolded(1, { blanks: 'before-back-cover' })).toEqual([1, 0, 0, 0]);
});

test('eight pages stand on two sheets as every imposer sets them', () => {
  expect(plan(8).signatures[0]?.sheets).toEqual([
    { front: { left: 7, right: 0 }, back: { left: 1, right: 6 } },
    { front: { left: 5, right: 2 }, back: { left: 3, right: 4 } },
  ]);
});

check('sheets of the signatures of a book', ([pages, sheets]) => sizes(pages, { sheets }), [
  [[96, 'auto'], [24]],
  [
    [97, 'auto'],
    [4, 4, 4, 4, 3, 3, 3],
  ],
  [
    [70, 4],
    [4, 4, 4, 3, 3],
  ],
  [[12, 2], [3]],
  [
    [20, 4],
    [3, 2],
  ],
  [
    [12, 1],
    [1, 1, 1],
  ],
  [[3, 4], [1]],
  [[120, 'saddle'], [30]],
] satisfies [[number, BookletSettings['sheets']], number[]][]);

test('no signature has a lone sheet, whatever is asked, unless one sheet is asked for', () => {
  for (let pages = 5; pages <= 1000; pages += 1) {
    for (const sheets of ['auto', 2, 3, 4, 5, 6, 8] as const) {
      const made = sizes(pages, { sheets });
      expect(Math.min(...made)).toBeGreaterThan(1);
      expect(Math.max(...made) - Math.min(...made)).toBeLessThanOrEqual(1);
    }
  }
});

describe('creep', () => {
  test('is the thickness of the paper for each sheet inside the outermost', () => {
    expect(plan(28).creep).toEqual({
      perSheetMm: 0.104,
      totalMm: expect.closeTo(0.624, 6) as number,
      isLimited: false,
    });
  });

  test('is that of the thickest signature', () => {
    expect(plan(400).creep.totalMm).toBeCloseTo(3 * 0.104, 6);
  });

  test('leaves 8 mm of the inner margin', () => {
    const paper = { name: 'card', caliperMm: 0.3 };
    const { creep } = plan(96, { paper }, { innerMarginMm: 12 });
    expect(creep.isLimited).toBe(true);
    expect(creep.totalMm).toBeCloseTo(4, 6);
    expect(creep.perSheetMm * 23).toBeCloseTo(4, 6);
    expect(plan(96, { paper }, { innerMarginMm: 5 }).creep.totalMm).toBe(0);
  });
});

test('pages keep their size unless they are to fit, and then clear the edge that is not printed', () => {
  expect(plan(8).scale).toBe(1);
  const { scale } = plan(8, { scale: 'fit', marginMm: 5 });
  expect(scale * 210).toBeLessThanOrEqual(200);
  expect(scale * 148).toBeLessThanOrEqual(143.5);
  expect(plan(8, { scale: 'fit', marginMm: 0 }).scale).toBe(1);
});
