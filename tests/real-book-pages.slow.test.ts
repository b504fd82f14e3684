import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { drawBook } from '../scripts/pipeline-pages.ts';
import { planBooklet } from '../scripts/finish/plan-booklet.ts';
import { defaultBooklet } from '../scripts/ingest/read-booklet.ts';
import { defaultTrim } from '../scripts/ingest/trims.ts';
import { foldOf } from '../scripts/model/booklet-fold.ts';
import { lineQuality } from '../scripts/verify/line-quality.ts';
import { measureLines } from '../scripts/verify/measure-lines.ts';
import { readPdf } from '../scripts/verify/read-pdf.ts';
import { squeeze } from '../scripts/verify/squeeze.ts';
import { withFolded } from '../scripts/verify/verify-booklet.ts';
import { hasProgram } from './support/has-program.ts';
import { rootedTools } from './support/rooted-tools.ts';
import { fullSpreads } from './support/page-feet.ts';
import { builtRealBook, slug } from './support/real-book.ts';

const { root, made } = builtRealBook();

describe('the lines of the text', () => {
  test('are as even as those of XeLaTeX with microtype, and no word is divided over a page', async () => {
    const quality = lineQuality(await measureLines(made(`${slug}.pdf`)));
    expect(quality.lines).toBeGreaterThan(400);
    expect(quality.sd).toBeLessThanOrEqual(0.2);
    expect(quality.p95).toBeLessThanOrEqual(1.44);
    expect(quality.max).toBeLessThanOrEqual(1.6);
    expect(quality.longestLadder).toBeLessThanOrEqual(2);
    expect(quality.hyphensAtPageEnd).toBe(0);
  });

  test('end level on facing pages, also where one of them kept a paragraph together', async () => {
    const spreads = fullSpreads(await measureLines(made(`${slug}.pdf`)));
    expect(spreads.length).toBeGreaterThan(2);
    for (const { left, lacks } of spreads) expect([left, lacks[1]]).toEqual([left, lacks[0]]);
  });

  const leading = 14.25;

  test('lie on one grid on all pages, but for the names of the authors', async () => {
    const lines = await measureLines(made(`${slug}.pdf`));
    const running = lines.filter(
      ({ size, spaces, text }) =>
        Math.abs(size - 10) < 0.3 &&
        spaces.length > 5 &&
        !/Van Hien, Thai|Long and Tran/.test(text),
    );
    const onGrid = running.map(({ baseline }) => (baseline % leading).toFixed(1));
    expect(new Set(onGrid).size).toBe(1);
    expect(running.length).toBeGreaterThan(450);
  });
});

test('its pages are drawn as pictures: spreads, and a sheet of them', async () => {
  const tools = rootedTools(root());
  const range = { from: 6, to: 9, isSpread: true };
  const names = await drawBook({ book: slug, range, dpi: 40, folder: 'pictures' }, tools);
  const late = drawBook({ book: slug, range: { from: 99, to: 99 }, dpi: 40, folder: 'x' }, tools);
  await expect(late).rejects.toThrow('There are no pages 99–99');
  await tools.browser.close();
  expect(names).toEqual(['spread-006-007.png', 'spread-008-009.png', 'contact-sheet.png']);
  const png = await readFile(join(root(), 'pictures', 'spread-008-009.png'));
  // The header of a PNG: two pages of A5 at 40 dots per inch side by side.
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([466, 331]);
  expect(png.length).toBeGreaterThan(20_000);
});

describe('the screen PDF', () => {
  test('has pages of exactly A5, roman and arabic labels, an outline and its metadata', async () => {
    const { sizes, labels, outline, pages } = await readPdf(made(`${slug}.pdf`));
    expect(pages.length).toBe(28);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(419.528, 2);
      expect(height).toBeCloseTo(595.276, 2);
    }
    expect(labels?.slice(0, 8)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi', '1', '2']);
    expect(outline).toEqual([
      'Contents',
      expect.stringMatching(/^Foreign relations/),
      expect.stringMatching(/^Independence, self-reliance/),
      'About the authors',
      'A note on the text',
    ]);
    const pdf = await PDFDocument.load(made(`${slug}.pdf`), { updateMetadata: false });
    expect(pdf.getTitle()).toBe('Independence and Integration');
    expect(pdf.getAuthor()).toBe('Vu Van Hien, Thai Van Long and Tran Van An');
    expect(pdf.getCreationDate()).toEqual(new Date('2026-11-21T00:00:00Z'));
  });

  test('opens its articles on right-hand pages, and the contents give their folios', async () => {
    const { pages, labels } = await readPdf(made(`${slug}.pdf`));
    const opening = pages.findIndex(
      (text) =>
        squeeze(text).startsWith('foreignrelationsforpeace') ||
        squeeze(text).includes('contents.the'),
    );
    const second = pages.findIndex((text) => squeeze(text).startsWith('independence,selfreliance'));
    expect(opening % 2).toBe(0);
    expect(second % 2).toBe(0);
    const contents = squeeze(pages[4] ?? '');
    expect(contents).toContain(`realityandexperiencesofvietnam${labels?.[opening]}`);
    expect(contents).toContain(`proactiveandactiveinternationalintegration${labels?.[second]}`);
  });

  test('sets each note at the foot of the page that calls it', async () => {
    const { pages } = await readPdf(made(`${slug}.pdf`));
    const notes = pages.flatMap((text, n) =>
      /Documents of the 12th National Party Congress, Central Office/.test(
        text.replace(/\s+/g, ' '),
      )
        ? [n]
        : [],
    );
    // One note under two marks, on two pages: it stands under each.
    expect(notes).toHaveLength(2);
    for (const n of notes) expect(pages[n]).toMatch(/”\s*[12¹²]/);
  });

  test('leaves no last line of a paragraph alone at the head of a page', async () => {
    const { pages } = await readPdf(made(`${slug}.pdf`));
    // The first line below the running head: a stub such as "tion." would stand there by itself.
    const heads = pages.slice(7, 25).map((text) => text.split('\n').filter(Boolean)[1] ?? '');
    expect(heads.filter((line) => line.length < 30 && /[.!?”]$/.test(line))).toEqual([]);
  });

  test('has no running head on blank pages and openings', async () => {
    const { pages } = await readPdf(made(`${slug}.pdf`));
    expect(pages[1]?.trim()).toBe('');
    expect(pages[5]?.trim()).toBe('');
    expect(pages[6]).not.toContain('Vu Van Hien\nForeign');
  });
});

test('the print PDF has no annotation, outline or tag, and paints its text in black alone', async () => {
  const pdf = await PDFDocument.load(made(`${slug}-print.pdf`), { updateMetadata: false });
  expect(pdf.getPageCount() % 2).toBe(0);
  const catalog = pdf.catalog.keys().map(String);
  for (const name of ['/Outlines', '/StructTreeRoot', '/Names', '/Dests'])
    expect(catalog).not.toContain(name);
  for (const page of pdf.getPages()) expect(page.node.keys().map(String)).not.toContain('/Annots');
  if (hasProgram('gs')) {
    const coverage = execFileSync(
      'gs',
      ['-q', '-o', '-', '-sDEVICE=inkcov', join(root(), 'dist', slug, `${slug}-print.pdf`)],
      { encoding: 'utf8' },
    );
    const inks = coverage
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
    expect(inks.length).toBe(pdf.getPageCount());
    for (const [cyan, magenta, yellow] of inks) expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
  }
});

test('the booklet, printed on both sides and folded, reads as the print PDF does, word by word', async () => {
  const print = await readPdf(made(`${slug}-print.pdf`));
  const bytes = made(`${slug}-booklet.pdf`);
  const fold = foldOf(
    planBooklet({
      pageCount: print.pages.length,
      settings: defaultBooklet('en'),
      page: defaultTrim,
      sheet: defaultTrim.sheet,
    }),
  );
  await withFolded({ bytes, fronts: undefined, fold }, async ({ textOf, faults }) => {
    expect(faults).toEqual([]);
    for (const [n, text] of print.pages.entries())
      expect(squeeze(await textOf(n))).toBe(squeeze(text));
  });
  expect((await readPdf(bytes)).sizes[0]?.map(Math.round)).toEqual([842, 595]);
  expect(bytes.length).toBeLessThan(made(`${slug}-print.pdf`).length * 1.05);
});
