import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessibilityFaults, isScreenPdfAccessible } from '../scripts/verify/accessible-pdf.ts';
import { builtBook } from './support/built-book.ts';

const torture = join(import.meta.dirname, 'books', 'torture');
const { path } = builtBook('torture', torture);

// Runs as soon as the screen PDF has to be accessible: `isScreenPdfAccessible` says when.
test.runIf(isScreenPdfAccessible)(
  'the screen PDF of lists, tables over pages, figures, notes and three languages is PDF/UA-1 and PDF/A-2a',
  async () => {
    expect(await accessibilityFaults(readFileSync(path('torture.pdf')))).toEqual([]);
  },
);

test('the faults of a PDF that is not tagged for it are told', async () => {
  const faults = await accessibilityFaults(readFileSync(path('torture-print.pdf')));
  expect(faults.join('\n')).toContain('PDF/UA-1 7.1-11');
});
