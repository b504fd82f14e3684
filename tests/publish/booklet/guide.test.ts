import { describe, expect, test } from 'vitest';
import { planBooklet } from '../../../scripts/finish/plan-booklet.ts';
import { defaultBooklet } from '../../../scripts/ingest/read-booklet.ts';
import { trims } from '../../../scripts/ingest/trims.ts';
import type { BookletSettings } from '../../../scripts/model/booklet.ts';
import { drawingView } from '../../../scripts/publish/booklet/drawing-view.ts';
import { guideTo } from '../../../scripts/publish/booklet/guide.ts';

const names = { files: ['b-booklet.pdf'], test: 'b-duplex-test.pdf' };

function planned(pageCount: number, settings: Partial<BookletSettings> = {}, trimName = 'A5') {
  const page = trims.find(({ name }) => name === trimName) ?? trims[0];
  if (page === undefined) throw new Error('no trim');
  const written = { ...defaultBooklet('en'), ...settings };
  return planBooklet({ pageCount, settings: written, page, sheet: page.sheet });
}

const factsOf = (...order: Parameters<typeof planned>) =>
  Object.fromEntries(
    guideTo(planned(...order), names).facts.map(({ name, value }) => [name, value]),
  );

describe('the facts', () => {
  test('of a stapled booklet', () => {
    expect(factsOf(26)).toEqual({
      Paper: '7 sheets of A4, 80 g/m² (0.104 mm thick)',
      Pages: '26 pages of A5, two on each side, at true size',
      'Blank pages': '2, at the end',
      Binding: 'one fold, stapled',
      Creep: 'up to 0.62 mm towards the fold, 0.104 mm a sheet',
    });
  });

  test('of a sewn booklet with its spine on the right, made smaller', () => {
    const settings = { binding: 'right', scale: 'fit', blanks: 'before-back-cover' } as const;
    expect(factsOf(147, settings)).toMatchObject({
      Pages: '147 pages of A5, two on each side, at 95.2 % of their size',
      'Blank pages': '1, before the back cover',
      Binding: '10 signatures of 4 and 3 sheets, sewn; the spine is on the right',
    });
    expect(factsOf(26, { sheets: 1 })).toMatchObject({
      Binding: '7 signatures of 1 sheet, sewn',
    });
    expect(factsOf(4)).toMatchObject({ Creep: 'none', 'Blank pages': 'none' });
  });
});

describe('the steps', () => {
  const said = (...order: Parameters<typeof planned>) => {
    const { print, dialogs, fold, fasten } = guideTo(planned(...order), names);
    const choices = dialogs.flatMap((dialog) => dialog.choices);
    return [...print, ...choices, ...fold, ...fasten].join(' ');
  };

  test('name the edge that the printer turns the paper on, everywhere the same', () => {
    const [short, long] = [said(28), said(28, { flip: 'long' })];
    expect(short).toContain('Flip on short edge');
    expect(short).not.toMatch(/long edge/i);
    expect(long).toContain('Flip on long edge');
    expect(long).not.toMatch(/short edge/i);
  });

  test('say how to print on one side at a time, in the order of the backs', () => {
    const single = said(28, { sides: 'single' });
    expect(single).not.toMatch(/both sides/i);
    expect(single).toContain('The backs begin with the last sheet');
    expect(said(28, { sides: 'single', backs: 'first-first' })).toContain('begin with the first');
  });

  test('say where the staples go, at a quarter and three quarters of the height', () => {
    expect(said(28)).toContain('52.5 mm from the head and 52.5 mm from the foot');
    expect(said(28, {}, 'A6')).toContain('37 mm from the head');
  });

  test('count the signatures off as they are', () => {
    expect(said(147)).toContain('7 piles of 4 sheets, then 3 piles of 3 sheets');
    expect(said(28, { sheets: 2 })).toContain('1 pile of 3 sheets, then 2 piles of 2 sheets');
  });

  test('speak of marks only when there are any', () => {
    expect(said(28)).toMatch(/ticks|dashes/i);
    expect(said(28, { marks: false })).not.toMatch(/ticks|dashes/i);
    expect(said(147, { marks: false })).not.toMatch(/ticks|bars|short lines/i);
  });
});

test('the drawing shows the pages of the outermost sheet as they stand on it', () => {
  expect(drawingView(planned(28))).toMatchObject({ frontLeft: '28', frontRight: '1' });
  expect(drawingView(planned(28, { binding: 'right' }))).toMatchObject({
    frontLeft: '1',
    frontRight: '28',
    isRightBound: true,
  });
  expect(drawingView(planned(27))).toMatchObject({ frontLeft: '', quarterMm: '52.5' });
  expect(drawingView(planned(200)).signatures).toHaveLength(5);
});
