import { expect, test } from 'vitest';
import { presetNamed } from '../../scripts/model/press-presets.ts';
import type { Theme } from '../../scripts/model/theme.ts';
import { fitMargins } from '../../scripts/typeset/fit-margins.ts';
import { collectProblems } from '../support/problems.ts';

const tokens = {
  'page-inner': '17mm',
  'page-outer': '21mm',
  'page-line': '5mm',
  'page-head': '7mm',
  'page-top': '20mm',
};

function themeOf(values: Readonly<Record<string, string>>): Theme {
  return {
    token: (name: string) => values[name],
    withTokens: (changed: Readonly<Record<string, string>>) => themeOf({ ...values, ...changed }),
  } as unknown as Theme;
}

function fitted(
  press: string,
  pageCount: number,
  { widthMm = 148, bleedMm = 0, values = tokens } = {},
) {
  const theme = themeOf(values);
  const { lines, report } = collectProblems();
  const trim = {
    name: 'A5',
    widthMm,
    heightMm: 210,
    sheet: { name: 'A4', widthMm: 297, heightMm: 210 },
  };
  const preset = presetNamed(press);
  if (preset === undefined) throw new Error('no such press');
  const print = { preset, bleedMm, marks: false, condition: '', links: 'notes' } as const;
  const made = fitMargins(theme, { slug: 'b', settings: { trim, print }, pageCount, report });
  const names = ['page-inner', 'page-outer', 'page-top'];
  return { isSame: made === theme, values: names.map((name) => made.token(name)), lines: lines() };
}

test('margins that are wide enough stay as they are', () => {
  expect(fitted('kdp', 500)).toMatchObject({ isSame: true, lines: [] });
  expect(fitted('home', 5000)).toMatchObject({ isSame: true });
});

test('the inner margin grows with the pages, and the outer one gives what it gains', () => {
  expect(fitted('kdp', 501).values).toEqual(['19.05mm', '18.95mm', '20mm']);
  expect(fitted('kdp', 701).values).toEqual(['22.225mm', '15.775mm', '20mm']);
});

test('the outer margin keeps what the press wants: then the column gives', () => {
  expect(fitted('lulu', 700).values).toEqual(['31.75mm', '12.7mm', '25mm']);
});

test('running heads that stand too near the edge go down by whole lines', () => {
  expect(fitted('ingram', 100).values).toEqual(['17mm', '21mm', '25mm']);
  expect(fitted('kdp', 100, { bleedMm: 3.175 }).values).toEqual(['17mm', '21mm', '25mm']);
});

test('a column that would be too narrow is a problem', () => {
  const { lines } = fitted('lulu', 700, { widthMm: 90 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(
    'margins-fit-the-press: "lulu" wants an inner margin of 31.75mm for 700 pages',
  );
});

test('a theme that writes its margins in another way is left alone', () => {
  expect(
    fitted('lulu', 700, { values: { ...tokens, 'page-inner': 'calc(1mm + 1pt)' } }).isSame,
  ).toBe(true);
});
