import { expect, test } from 'vitest';
import { preflightText } from '../scripts/commands/print-preflight.ts';
import type { PreflightFinding } from '../scripts/model/preflight.ts';

const art = { rule: 'ink-is-in-safe-area', severity: 'warning', message: 'The line art' } as const;
const type3 = { rule: 'font-is-no-type-3', severity: 'error', message: 'A font' } as const;

test.each<readonly [what: string, findings: readonly PreflightFinding[], line: string]>([
  ['one page', [{ ...art, page: 3 }], 'warning  page 3: The line art'],
  [
    'pages in a row and apart',
    [1, 2, 3, 7].map((page) => ({ ...art, page })),
    'warning  pages 1–3, 7: The line art',
  ],
  [
    'many pages',
    Array.from({ length: 18 }, (_one, n) => ({ ...art, page: 2 * n + 1 })),
    'warning  pages 1, 3, 5, 7, 9, 11 and 12 more: The line art',
  ],
  [
    'the same on one page',
    [1, 1, 1].map((page) => ({ ...type3, page })),
    'error    page 1: A font, 3 times',
  ],
  [
    'others on one page',
    [
      { ...type3, page: 1 },
      { ...type3, page: 1, message: 'Another' },
    ],
    'error    page 1: A font; 1 more like it',
  ],
  ['the file as a whole', [type3], 'error    A font'],
])('findings on %s stand in one line', (_what, findings, line) => {
  const text = preflightText({ file: 'a.pdf', preset: 'kdp', pages: 40, findings });
  expect(text.split('\n')[1]).toBe(`    ${line} [${findings[0]?.rule}]`);
});

test('what mends a finding stands below it', () => {
  const findings = [{ ...type3, hint: 'give the theme the cut' }];
  const text = preflightText({ file: 'a.pdf', preset: 'kdp', pages: 40, findings });
  expect(text).toMatch(/\n +hint: give the theme the cut\n$/);
});
