import { expect, test } from 'vitest';
import { imposed } from '../support/booklets.ts';
import { makeWordPdf } from '../support/make-pdf.ts';

test('creep leaves room where the text stands near the fold', async () => {
  const settings = { paper: { name: 'card', caliperMm: 0.3 }, sheets: 'saddle' } as const;
  const creep = async (x: number, binding: 'left' | 'right') => {
    const pdf = await makeWordPdf(96, {
      // Pages with the fold on their right have their text elsewhere.
      at: (n) => [n % 2 === 0 ? x : 5, 500],
    });
    return (await imposed(pdf, { settings: { ...settings, binding } })).plan.creep;
  };
  const wide = await creep((20 / 25.4) * 72, 'left');
  expect(wide.totalMm).toBeCloseTo(23 * 0.3, 6);
  expect(wide.isLimited).toBe(false);
  const narrow = await creep((10 / 25.4) * 72, 'left');
  expect(narrow.totalMm).toBeCloseTo(2, 2);
  expect(narrow.isLimited).toBe(true);
  expect((await creep((20 / 25.4) * 72, 'right')).totalMm).toBe(0);
});
