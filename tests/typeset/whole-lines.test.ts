import { expect, test } from 'vitest';
import type { Theme } from '../../scripts/model/theme.ts';
import { fitWholeLines } from '../../scripts/typeset/whole-lines.ts';

function themeOf(values: Readonly<Record<string, string>>): Theme {
  return {
    token: (name: string) => values[name],
    withTokens: (changed: Readonly<Record<string, string>>) => themeOf({ ...values, ...changed }),
  } as unknown as Theme;
}

const tokens = { 'page-top': '20mm', 'page-bottom': '24mm', 'page-line': '5mm' };
const mmPerPixel = 25.4 / 96;

test.each([210, 148, 203.2, 215.9])(
  'the text of a page of %s mm has whole lines, and the foot no less than it was given',
  (heightMm) => {
    const foot = Number.parseFloat(
      fitWholeLines(themeOf(tokens), { heightMm }).token('page-bottom') ?? '',
    );
    const pixels = Math.round(heightMm / mmPerPixel);
    const lines = (pixels * mmPerPixel - 20 - foot) / 5;
    expect(foot).toBeGreaterThanOrEqual(24);
    expect(lines).toBeGreaterThan(Math.round(lines));
    expect(lines - Math.round(lines)).toBeLessThan(0.1);
  },
);

test('lengths that are written in another way are left as they are', () => {
  const theme = themeOf({ ...tokens, 'page-line': 'calc(1rem + 2pt)' });
  expect(fitWholeLines(theme, { heightMm: 210 })).toBe(theme);
});

test('so is a page that has no room for a line', () => {
  const theme = themeOf(tokens);
  expect(fitWholeLines(theme, { heightMm: 45 })).toBe(theme);
});
