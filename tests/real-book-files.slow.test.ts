import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { buildBook } from '../scripts/pipeline.ts';
import { readEpub } from '../scripts/verify/read-epub.ts';
import { readPdf } from '../scripts/verify/read-pdf.ts';
import { squeeze } from '../scripts/verify/squeeze.ts';
import { epubcheckMessages } from './support/epubcheck.ts';
import { hasProgram } from './support/has-program.ts';
import { collectProblems } from './support/problems.ts';
import { builtRealBook, press, slug } from './support/real-book.ts';
import { rootedTools } from './support/rooted-tools.ts';

const { root, order, outcome, made } = builtRealBook();

test('the build has no error, and tells only of two slips of the source', () => {
  expect(outcome().problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'word-stands-once: The word "that" stands twice in a row',
    'a-name-has-one-spelling: "Viet Nam" stands 3 times, "Vietnam" 32 times',
  ]);
});

test('every edition stands in dist under its fixed name', () => {
  const names = readdirSync(join(root(), 'dist', slug)).sort();
  expect(names).toEqual(
    [
      'SHA256SUMS',
      'cover.jpg',
      'fonts',
      `${slug}-booklet-instructions.pdf`,
      `${slug}-booklet.pdf`,
      `${slug}-duplex-test.pdf`,
      `${slug}-print.pdf`,
      `${slug}.epub`,
      `${slug}.pdf`,
      'index.html',
      'ledger-000_3e13283699f1d832.html',
      'ledger-000_3e13283699f1d832.json',
      'ledger-001_a86b367d51868e7f.html',
      'ledger-001_a86b367d51868e7f.json',
      'report.json',
      'style.css',
    ].sort(),
  );
});

test('the generated Markdown in the repository is what the raw texts give', () => {
  const folder = join('manuscripts', slug);
  for (const name of readdirSync(join(press, folder)).filter((file) => file.endsWith('.md'))) {
    expect(readFileSync(join(root(), folder, name), 'utf8')).toBe(
      readFileSync(join(press, folder, name), 'utf8'),
    );
  }
});

test('the raw texts are kept byte for byte, and the Markdown says which ones it was made from', () => {
  const sums = new Map([
    [
      '000_3e13283699f1d832.txt',
      '3acaf0e0aa6d6b8ace836a275dfed1ce21a08f7a576dc021f78872b43be0b2c2',
    ],
    [
      '001_a86b367d51868e7f.txt',
      '96bb791a826462f6536361a397180c8ffd636fd505f7d833d8e41749de8646b3',
    ],
  ]);
  const folder = join(press, 'manuscripts', slug);
  expect(readdirSync(join(folder, 'raw'))).toEqual([...sums.keys()]);
  const articles = readdirSync(folder).filter((file) => /^0\d-/.test(file));
  for (const [n, [name, sum]] of [...sums].entries()) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, 'raw', name)))
        .digest('hex'),
    ).toBe(sum);
    expect(readFileSync(join(folder, articles[n] ?? ''), 'utf8')).toContain(`sha256: ${sum}`);
  }
});

test('the EPUB holds every word of the articles', async () => {
  const { text, faults } = await readEpub(made(`${slug}.epub`));
  expect(faults).toEqual([]);
  const squeezed = squeeze(text);
  for (const name of readdirSync(join(root(), 'manuscripts', slug)).filter((file) =>
    /^0\d-/.test(file),
  )) {
    const body =
      readFileSync(join(root(), 'manuscripts', slug, name), 'utf8').split('\n---\n')[1] ?? '';
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
  expect(epubcheckMessages(join(root(), 'dist', slug, `${slug}.epub`))).toEqual([]);
});

test('the download page names every edition, and what it links to is there', () => {
  const html = made('index.html').toString();
  const links = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map((match) => match[1] ?? '');
  expect(links).toEqual(
    expect.arrayContaining([
      `${slug}.pdf`,
      `${slug}.epub`,
      `${slug}-booklet.pdf`,
      `${slug}-booklet-instructions.pdf`,
      `${slug}-duplex-test.pdf`,
      `${slug}-print.pdf`,
      'SHA256SUMS',
      'style.css',
      'cover.jpg',
    ]),
  );
  for (const link of links) expect(existsSync(join(root(), 'dist', slug, link))).toBe(true);
  for (const [, font = ''] of made('style.css')
    .toString()
    .matchAll(/url\('([^']+)'\)/g))
    expect(existsSync(join(root(), 'dist', slug, font))).toBe(true);
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
  const tools = rootedTools(root());
  await buildBook(order, tools);
  expect(made('SHA256SUMS').toString()).toBe(before);
  await writeFile(join(root(), 'manuscripts', slug, '03-broken.md'), '---\ntitle: [\n---\n');
  const collected = collectProblems();
  const failed = await buildBook({ ...order, onProblem: collected.report }, tools);
  await tools.browser.close();
  expect(failed.editions).toEqual([]);
  expect(collected.lines()[0]).toContain('front-matter-is-yaml');
  expect(made('SHA256SUMS').toString()).toBe(before);
  await rm(join(root(), 'manuscripts', slug, '03-broken.md'));
});

test('pagedjs-cli, the reference engine, prints the same book in our browser', async () => {
  const tools = rootedTools(root());
  const { editions } = await buildBook({ ...order, engine: 'pagedjs-cli' }, tools);
  await tools.browser.close();
  const { pages } = await readPdf(editions[0]?.bytes ?? new Uint8Array());
  const text = squeeze(pages.join('\n'));
  expect(pages.length).toBeGreaterThan(20);
  expect(text).toContain(squeeze('Enhance the position and strength of the country'));
});

test('every document of the EPUB is well-formed XML, and no id is given twice', async () => {
  const zip = await JSZip.loadAsync(made(`${slug}.epub`));
  const names = Object.keys(zip.files).filter((name) => /\.(?:xhtml|opf|ncx|xml)$/.test(name));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    const ids: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.on('opentag', ({ attributes }) => {
      if (attributes.id) ids.push(String(attributes.id.value));
    });
    parser.write((await zip.file(name)?.async('string')) ?? '').close();
    expect(new Set(ids).size).toBe(ids.length);
  }
});
