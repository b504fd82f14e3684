import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { trims } from '../../scripts/ingest/trims.ts';
import type { BookletSettings } from '../../scripts/model/booklet.ts';
import { openPdf } from '../../scripts/verify/read-pdf.ts';
import { imposed, readBack, type BookletWishes } from '../support/booklets.ts';
import { hasProgram } from '../support/has-program.ts';
import { makeWordPdf, wordsOf } from '../support/make-pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';

const mm = (pt: number) => (pt * 25.4) / 72;

// Where the words of every page begin on the sheets: side, millimetres from the left edge and the foot, angle.
async function places(pages: number, wishes: BookletWishes = {}) {
  const { editions } = await imposed(await makeWordPdf(pages), wishes);
  const pdf = await openPdf(editions[0]?.bytes ?? new Uint8Array());
  const found = new Map<number, { side: number; x: number; y: number; angle: number }>();
  for (let side = 0; side < pdf.count; side += 1) {
    for (const { text, x, y, angle } of (await pdf.placesOf(side)).texts) {
      const page = Number(/^page (\d+)/.exec(text)?.[1]);
      if (page && !found.has(page))
        found.set(page, { side, x: mm(x), y: mm(y), angle: Math.round(angle) });
    }
  }
  await pdf.close();
  return (page: number) => found.get(page) ?? { side: -1, x: NaN, y: NaN, angle: NaN };
}

// On its page, a line begins here.
const [x0, y0] = [mm(50), mm(500)];

describe('pages of A5 on sheets of A4, to a hundredth of a millimetre', () => {
  test('touch the fold, at their true size', async () => {
    const at = await places(4);
    expect(at(1).x).toBeCloseTo(148.5 + x0, 2);
    expect(at(4).x).toBeCloseTo(148.5 - 148 + x0, 2);
    for (const page of [1, 2, 3, 4]) expect(at(page).y).toBeCloseTo(y0, 2);
    expect([1, 2, 3, 4].map((page) => at(page).side)).toEqual([0, 1, 1, 0]);
  });

  test('move towards the fold by one thickness of paper a sheet', async () => {
    const at = await places(32, { settings: { paper: { name: 'card', caliperMm: 0.25 } } });
    for (let sheet = 0; sheet < 8; sheet += 1) {
      const [recto, verso] = [2 * sheet + 1, 2 * sheet + 2];
      expect(at(recto).x).toBeCloseTo(148.5 + x0 - 0.25 * sheet, 2);
      expect(at(verso).x).toBeCloseTo(0.5 + x0 + 0.25 * sheet, 2);
      expect(at(33 - recto).x).toBeCloseTo(0.5 + x0 + 0.25 * sheet, 2);
    }
  });

  test('stand on their head on the backs when the paper is turned on its long edge', async () => {
    const at = await places(8, { settings: { flip: 'long' } });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((page) => at(page).angle % 360)).toEqual([
      0, 180, 0, 180, 180, 0, 180, 0,
    ]);
    // Page 2 is on the left of its side as it is read: turned round, on the right.
    expect(at(2).x).toBeCloseTo(297 - (0.5 + x0), 2);
    expect(at(2).y).toBeCloseTo(210 - y0, 2);
    expect(at(3).x).toBeCloseTo(148.5 + x0 - 0.104, 2);
  });

  test('change sides for a spine on the right', async () => {
    const at = await places(4, { settings: { binding: 'right' } });
    expect(at(1).x).toBeCloseTo(0.5 + x0, 2);
    expect(at(2).x).toBeCloseTo(148.5 + x0, 2);
  });

  test('are made smaller only when asked', async () => {
    const at = await places(4, { settings: { scale: 'fit', marginMm: 5 } });
    const scale = 200 / 210;
    expect(at(1).x).toBeCloseTo(148.5 + x0 * scale, 2);
    expect(at(1).y).toBeCloseTo(5 + y0 * scale, 2);
    const turned = await places(4, { settings: { scale: 'fit', marginMm: 5, flip: 'long' } });
    expect(turned(2).y).toBeCloseTo(210 - (5 + y0 * scale), 2);
  });
});

test.each(trims)('two pages of $name stand on a sheet of $sheet.name', async (trim) => {
  const size = [(trim.widthMm / 25.4) * 72, (trim.heightMm / 25.4) * 72] as const;
  const booklet = await imposed(await makeWordPdf(4, { size, at: [50, 300] }), { trim });
  const pdf = await PDFDocument.load(booklet.editions[0]?.bytes ?? '');
  for (const page of pdf.getPages()) {
    expect(mm(page.getWidth())).toBeCloseTo(trim.sheet.widthMm, 2);
    expect(mm(page.getHeight())).toBeCloseTo(trim.sheet.heightMm, 2);
  }
  expect((await readBack(booklet)).texts).toEqual([0, 1, 2, 3].map(wordsOf));
});

test('the same pages give the same bytes', async () => {
  const [one, two] = [await imposed(await makeWordPdf(60)), await imposed(await makeWordPdf(60))];
  expect(one.editions[0]?.bytes).toEqual(two.editions[0]?.bytes);
});

test('the PDF asks for both sides on the edge that was chosen, and for true size', async () => {
  const asked = async (settings: Partial<BookletSettings>) => {
    const { editions } = await imposed(await makeWordPdf(4), { settings });
    const pdf = await PDFDocument.load(editions[0]?.bytes ?? '');
    const preferences = pdf.catalog.getViewerPreferences();
    return [preferences?.getDuplex(), preferences?.getPrintScaling()];
  };
  expect(await asked({})).toEqual(['DuplexFlipShortEdge', 'None']);
  expect(await asked({ flip: 'long' })).toEqual(['DuplexFlipLongEdge', 'None']);
  expect(await asked({ sides: 'single' })).toEqual(['Simplex', 'None']);
});

test.runIf(hasProgram('pdftotext'))(
  'poppler reads the halves of the sheets as pdf.js does',
  async () => {
    const file = join(await tempFolder(), 'b.pdf');
    const { editions, plan } = await imposed(await makeWordPdf(24));
    await writeFile(file, editions[0]?.bytes ?? '');
    const crop = (side: number, x: number) => {
      const at = ['-f', side, '-l', side, '-r', 72, '-x', x, '-y', 0, '-W', 421, '-H', 595];
      return execFileSync('pdftotext', [...at.map(String), file, '-'], { encoding: 'utf8' })
        .replace(/\s+/g, ' ')
        .trim();
    };
    const sides = plan.signatures.flatMap(({ sheets }) => sheets.flatMap((s) => [s.front, s.back]));
    for (const [n, { left, right }] of sides.entries()) {
      expect(crop(n + 1, 0)).toBe(wordsOf(left ?? -1));
      expect(crop(n + 1, 421)).toBe(wordsOf(right ?? -1));
    }
  },
);
