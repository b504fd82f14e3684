import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { foldOf } from '../../scripts/model/booklet-fold.ts';
import { compareBooklet } from '../../scripts/verify/compare-booklet.ts';
import { imposed, readBack, type BookletWishes } from '../support/booklets.ts';
import { makeWordPdf, wordsOf } from '../support/make-pdf.ts';
import { collectProblems } from '../support/problems.ts';

// A booklet whose PDF was changed after it was made.
async function spoiled(
  change: (pdf: PDFDocument) => void | Promise<void>,
  wishes: BookletWishes = {},
) {
  const made = await imposed(await makeWordPdf(14), wishes);
  const pdf = await PDFDocument.load(made.editions[0]?.bytes ?? '', { updateMetadata: false });
  await change(pdf);
  const bytes = await pdf.save();
  return { ...made, editions: [{ kind: 'booklet-pdf' as const, name: 'b.pdf', bytes }] };
}

const wanted = Array.from({ length: 14 }, (_one, n) => wordsOf(n));

describe('a folded booklet is not read as whole', () => {
  test('when two of its sides have changed places', async () => {
    const booklet = await spoiled((pdf) => {
      const page = pdf.getPage(2);
      pdf.removePage(2);
      pdf.insertPage(4, page);
    });
    expect((await readBack(booklet)).texts).not.toEqual(wanted);
  });

  test('when a back is not turned as the printer turns the paper', async () => {
    const booklet = await spoiled(() => undefined, { settings: { flip: 'long' } });
    expect((await readBack(booklet)).texts).toEqual(wanted);
    const { settings } = booklet.plan;
    const asked = {
      ...booklet,
      plan: { ...booklet.plan, settings: { ...settings, flip: 'short' as const } },
    };
    // Pages 4 and 13 share this side: both stand on their head.
    const { texts } = await readBack(asked);
    expect([texts[3], texts[12]]).toEqual(['', '']);
  });

  test('when a side is missing, or a blank page has text', async () => {
    const short = await spoiled((pdf) => pdf.removePage(7));
    expect((await readBack(short)).faults).toContain('has 7 sides instead of 8');
    const written = await spoiled(async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.Courier);
      pdf.getPage(0).drawText('stray', { x: 40, y: 300, font, size: 9 });
    });
    expect((await readBack(written)).faults).toEqual(['has text on its blank page 16']);
  });
});

async function compared(wishes: BookletWishes, at: readonly [number, number] = [50, 500]) {
  const source = await (await makeWordPdf(14, { at })).save();
  const { editions, plan } = await imposed(await makeWordPdf(14, { at }), wishes);
  const [first, second] = editions;
  const files = {
    bytes: (second ?? first)?.bytes ?? new Uint8Array(),
    fronts: second && first?.bytes,
    fold: foldOf(plan),
  };
  const collected = collectProblems();
  await compareBooklet({ source, files, file: 'a.pdf' }, collected.report);
  return collected.lines();
}

describe('a booklet compared with its source', () => {
  test('has nothing to tell when it is whole, on one file or two', async () => {
    expect(await compared({})).toEqual([]);
    expect(await compared({ settings: { sides: 'single', flip: 'long' } })).toEqual([]);
  });

  test('tells of text that stands where printers do not print, and of none when pages are made to fit', async () => {
    const [line = ''] = await compared({}, [50, 586]);
    expect(line).toContain('warning booklet-text-is-printable: Pages 1, 2, 3, 4, 5, 6, 7, 8, … of');
    expect(line).toContain('within 5 mm of the edge');
    expect(await compared({ settings: { scale: 'fit' } }, [50, 580])).toEqual([]);
    // Text at the fold is not at an edge; the same distance outside is.
    expect(await compared({ settings: { binding: 'right' } }, [5, 500])).toHaveLength(1);
  });

  test('tells of pages that are not where they belong', async () => {
    const source = await (await makeWordPdf(14)).save();
    const pdf = await makeWordPdf(14);
    const third = pdf.getPage(2);
    pdf.removePage(2);
    pdf.addPage(third);
    third.setRotation(degrees(0));
    const { editions, plan } = await imposed(pdf);
    const collected = collectProblems();
    const bytes = editions[0]?.bytes ?? new Uint8Array();
    const files = { bytes, fronts: undefined, fold: foldOf(plan) };
    await compareBooklet({ source, files, file: 'a.pdf' }, collected.report);
    expect(collected.problems.map(({ rule }) => rule)).toContain('edition-is-whole');
  });
});
