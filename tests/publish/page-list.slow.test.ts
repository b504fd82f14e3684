import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const tests = join(import.meta.dirname, '..');

// The numbers are those of the book on paper, whose notes name what links lead to.
async function build(name: string) {
  const from = join(tests, 'books', name);
  const root = await tempFolder({ from, to: `manuscripts/${name}` });
  const tools = rootedTools(root);
  const templates = join(tests, '..', 'templates');
  try {
    await buildBook({ book: name, templates, engine: 'paged', fallbackDate: '' }, tools);
  } finally {
    await tools.browser.close();
  }
  const made = (extension: string) => readFileSync(join(root, 'dist', name, name + extension));
  const { labels } = await readPdf(made('.pdf'));
  const { pages } = await readPdf(made('-print.pdf'));
  const front = labels?.indexOf('1') ?? -1;
  return {
    pages: new Map(pages.slice(front).map((page, n) => [String(n + 1), page])),
    zip: await JSZip.loadAsync(made('.epub')),
  };
}

// Letters of formulas are mathematical ones in print.
const plain = (xhtml: string) =>
  xhtml
    .normalize('NFKC')
    .replace(/<sup class="noteref">.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/[\s-]/g, '');

// An EPUB has them from its stylesheet.
const withoutItemNumbers = (page: string) => page.replace(/(?<=\s)\d+\.(?=\s)/g, '');

test('the page list of the EPUB has the pages of the printed edition, and each begins with the same words', async () => {
  const { pages, zip } = await build('elements');
  const text = async (name: string) => (await zip.file(`OEBPS/${name}`)?.async('string')) ?? '';
  const nav = /epub:type="page-list".*?<\/nav>/s.exec(await text('toc.xhtml'))?.[0] ?? '';
  const listed = [...nav.matchAll(/<a href="([^#"]+)#([^"]+)">([^<]+)<\/a>/g)];
  const printed = [...pages].filter(([, page]) => page.trim() !== '').map(([label]) => label);
  expect(listed.map(([, , , label]) => label)).toEqual(printed);
  for (const [, file = '', id = '', label = ''] of listed) {
    const xhtml = await text(file);
    const after = plain(xhtml.slice(xhtml.indexOf('</span>', xhtml.indexOf(` id="${id}"`))));
    const page = plain(withoutItemNumbers(pages.get(label) ?? ''));
    expect(page, `page ${label}`).toContain(after.slice(0, 16));
  }
  const ncx = await text('toc.ncx');
  expect(ncx.match(/<pageTarget /g)).toHaveLength(listed.length);
  const orders = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order));
  expect([...orders].sort((a, b) => a - b)).toEqual(orders.map((_order, n) => n + 1));
}, 60_000);
