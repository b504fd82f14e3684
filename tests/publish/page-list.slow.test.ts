import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBook } from '../../scripts/pipeline.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const tests = join(import.meta.dirname, '..');

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
  return { pdf: await readPdf(made('.pdf')), zip: await JSZip.loadAsync(made('.epub')) };
}

const plain = (xhtml: string) =>
  xhtml
    .replace(/<sup class="noteref">.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/[\s-]/g, '');

test('the page list of the EPUB has the pages of the PDF, and each begins with the same words', async () => {
  const { pdf, zip } = await build('elements');
  const text = async (name: string) => (await zip.file(`OEBPS/${name}`)?.async('string')) ?? '';
  const nav = /epub:type="page-list".*?<\/nav>/s.exec(await text('toc.xhtml'))?.[0] ?? '';
  const listed = [...nav.matchAll(/<a href="([^#"]+)#([^"]+)">([^<]+)<\/a>/g)];
  const printed = (pdf.labels ?? []).filter(
    (label, n) => /^\d+$/.test(label) && (pdf.pages[n] ?? '').trim() !== '',
  );
  expect(listed.map(([, , , label]) => label)).toEqual(printed);
  for (const [, file = '', id = '', label = ''] of listed) {
    const xhtml = await text(file);
    const after = plain(xhtml.slice(xhtml.indexOf('</span>', xhtml.indexOf(` id="${id}"`))));
    const page = plain(pdf.pages[pdf.labels?.indexOf(label) ?? -1] ?? '');
    expect(page, `page ${label}`).toContain(after.slice(0, 16));
  }
  const ncx = await text('toc.ncx');
  expect(ncx.match(/<pageTarget /g)).toHaveLength(listed.length);
  const orders = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order));
  expect([...orders].sort((a, b) => a - b)).toEqual(orders.map((_order, n) => n + 1));
}, 60_000);
