import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preflight } from '../../scripts/model/preflight.ts';
import { buildBook } from '../../scripts/pipeline.ts';
import { examine, type Examined } from '../../scripts/verify/preflight/examined.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { squeeze } from '../../scripts/verify/squeeze.ts';
import { hasProgram } from '../support/has-program.ts';
import { collectProblems } from '../support/problems.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { makeTemp } from '../support/temp-folder.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');
const art = `
.pagedjs_silent_page .pagedjs_pagebox::before {
  content: ''; position: absolute; inset: calc(-1 * var(--bleed)); background: #ddd; z-index: -1;
}`;
const text = `---
title: On boats
---

A [boat](https://example.org/boats?size=2&kind=ferry) is told of at <https://example.org/told>, and in a note.[^n] Again
a [boat](https://example.org/boats?size=2&kind=ferry).

[^n]: Said [elsewhere](https://example.org/elsewhere), **boldly** and ***more***.

## Of **bold** and ***slanted*** boats

| **Boat** | Crew |
| -------- | ---- |
| _Salt_   | ***9*** |

Text **bold**, _slanted_ and ***both***; **\`code\`**, _\`code\`_ and ***\`code\`***.
`;

let root = '';
const path = (book: string, file: string) => join(root, 'dist', book, file);
const bytes = (book: string, file: string) => readFileSync(path(book, file));

beforeAll(async () => {
  root = await makeTemp();
  const tools = rootedTools(root);
  for (const [book, print] of Object.entries(books)) {
    const folder = join(root, 'manuscripts', book);
    mkdirSync(join(folder, 'theme', 'print'), { recursive: true });
    writeFileSync(
      join(folder, 'book.md'),
      `---\ntitle: Boats\ndate: 2026\ntheme: theme\n${print}\n---\n`,
    );
    writeFileSync(join(folder, '01-boats.md'), text);
    cpSync(join(templates, 'print', 'text.css'), join(folder, 'theme', 'print', 'text.css'));
    appendFileSync(join(folder, 'theme', 'print', 'text.css'), art);
    const { lines, report } = collectProblems();
    await buildBook(
      { book, templates, engine: 'paged', fallbackDate: '', onProblem: report },
      tools,
    );
    expect(lines().filter((line) => line.includes(' error '))).toEqual([]);
  }
  await tools.browser.close();
}, 300_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const books = {
  plain: 'print: home',
  bleeding: 'print: { preset: kdp, bleed: true, standard: PDF/X-1a, links: none }',
};

async function examined(book: string, file: string): Promise<Examined> {
  return examine(await PDFDocument.load(bytes(book, file), { updateMetadata: false }));
}

describe('links', () => {
  test('are printed as notes, each address once, and stay links on screen', async () => {
    const [print, screen] = await Promise.all(
      ['plain-print.pdf', 'plain.pdf'].map(async (file) => {
        const { pages } = await readPdf(bytes('plain', file));
        return squeeze(pages.join('\n'));
      }),
    );
    const count = (all = '', wanted = '') => all.split(squeeze(wanted)).length - 1;
    expect(count(print, 'https://example.org/boats?size=2&kind=ferry')).toBe(1);
    expect(count(print, 'https://example.org/told')).toBe(1);
    expect(count(print, '(https://example.org/elsewhere)')).toBe(1);
    expect(count(screen, 'https://example.org/boats')).toBe(0);
  });

  test('stay text when the book wants no notes for them', async () => {
    const { pages } = await readPdf(bytes('bleeding', 'bleeding-print.pdf'));
    expect(squeeze(pages.join('\n'))).not.toContain(squeeze('example.org/boats'));
  });
});

describe('a page with art that bleeds', () => {
  test('is painted to the edge of the bleed in print', async () => {
    const [page] = (await examined('bleeding', 'bleeding-print.pdf')).pages;
    const all = [...(page?.look.ink.values() ?? [])];
    const ink = all.find(({ reaches }) => reaches.every(Boolean))?.box ?? [0, 0, 0, 0];
    const edges = page?.boxes.bleed ?? [];
    for (const [n, edge] of edges.entries())
      expect(Math.abs((ink[n] ?? 99) - edge)).toBeLessThan(0.3);
    expect(edges.map(Math.round)).toEqual([0, 0, 429, 613]);
  });

  test('ends at the trim on screen', async () => {
    const [page] = (await examined('bleeding', 'bleeding.pdf')).pages;
    expect(page?.boxes.media.map(Math.round)).toEqual([0, 0, 420, 595]);
  });
});

// Bold and italics of every kind of text are real cuts of the typeface, or there would be fonts of Type 3.
test('the preflight finds just what is wrong: art cut at the trim, and too few pages for the press', () => {
  const rulesOf = (book: string) => {
    const report = JSON.parse(bytes(book, 'report.json').toString()) as { preflight: Preflight };
    return [...new Set(report.preflight.findings.map(({ rule }) => rule))];
  };
  expect(rulesOf('plain')).toEqual(['ink-is-in-safe-area']);
  expect(rulesOf('bleeding')).toEqual(['page-count-is-in-range']);
});

test.skipIf(!hasProgram('gs'))('Ghostscript finds no ink but black', () => {
  for (const book of Object.keys(books)) {
    const args = ['-q', '-dSAFER', '-o', '-', '-sDEVICE=inkcov', path(book, `${book}-print.pdf`)];
    const lines = execFileSync('gs', args).toString().trim().split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toMatch(/^ *0\.00000 +0\.00000 +0\.00000 /);
  }
});
