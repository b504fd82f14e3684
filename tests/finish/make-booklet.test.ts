import { describe, expect, test } from 'vitest';
import type { BookletSettings } from '../../scripts/model/booklet.ts';
import { imposed, readBack, type BookletWishes } from '../support/booklets.ts';
import { makeWordPdf, wordsOf } from '../support/make-pdf.ts';

async function expectWords(pages: number, wishes: BookletWishes = {}): Promise<void> {
  const { texts, faults } = await readBack(await imposed(await makeWordPdf(pages), wishes));
  expect(faults).toEqual([]);
  expect(texts).toEqual(Array.from({ length: pages }, (_one, n) => wordsOf(n)));
}

describe('a booklet that is printed, cut, folded and read back', () => {
  test('says every word of every page in order, for 4 to 64 pages', async () => {
    for (let pages = 4; pages <= 64; pages += 1) await expectWords(pages);
  }, 60_000);

  const choices = {
    sheets: ['saddle', 1, 2, 4],
    flip: ['short', 'long'],
    sides: ['duplex', 'single'],
    backs: ['last-first', 'first-first'],
    binding: ['left', 'right'],
    blanks: ['end', 'before-back-cover'],
  } as const satisfies {
    readonly [name in keyof BookletSettings]?: readonly BookletSettings[name][];
  };

  const combined = Object.entries(choices).reduce<readonly Partial<BookletSettings>[]>(
    (all, [name, values]) =>
      all.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value }))),
    [{}],
  );

  test('does so in every combination of signatures, flip, sides, binding and blanks', async () => {
    expect(combined).toHaveLength(128);
    for (const [n, settings] of combined.entries())
      for (const pages of [4, 22 + (n % 5), 37]) await expectWords(pages, { settings });
  }, 120_000);

  test('does so with marks or without, at true size or made smaller, on thick paper', async () => {
    const paper = { name: 'card', caliperMm: 0.3 };
    for (const flip of ['short', 'long'] as const) {
      await expectWords(64, { settings: { marks: false, paper, flip } });
      await expectWords(64, { settings: { scale: 'fit', marginMm: 12, paper, flip } });
    }
  }, 60_000);

  test('does so for 400 pages, in the signatures they get and in one fold', async () => {
    await expectWords(400);
    await expectWords(399, { settings: { sheets: 'saddle', flip: 'long', binding: 'right' } });
  }, 60_000);
});
