import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { Tools } from '../../scripts/model/tools.ts';
import { buildBook } from '../../scripts/pipeline.ts';
import { makeCache } from '../../scripts/tools/cache.ts';
import type { ToolSettings } from '../../scripts/tools/make-tools.ts';
import { measureLines } from '../../scripts/verify/measure-lines.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';
import { writeLongBook } from '../support/long-book.ts';
import { fullSpreads } from '../support/page-feet.ts';
import { collectProblems } from '../support/problems.ts';
import { press } from '../support/real-book.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const templates = join(press, 'templates');

interface Built {
  readonly editions: ReadonlyMap<string, Uint8Array>;
  /** Ids of the parts that were laid out, in the order in which they were asked for. */
  readonly laidOut: readonly string[];
  readonly problems: readonly string[];
}

async function build(root: string, book: string, settings?: ToolSettings): Promise<Built> {
  const laidOut: string[] = [];
  const tools = listening(rootedTools(root, process.env, settings), laidOut);
  const { report, lines } = collectProblems();
  const order = { book, templates, engine: 'paged', fallbackDate: '', onProblem: report } as const;
  try {
    const { editions } = await buildBook(order, tools);
    return {
      editions: new Map(editions.map(({ name, bytes }) => [name, bytes])),
      laidOut,
      problems: lines(),
    };
  } finally {
    await tools.browser.close();
  }
}

function listening(tools: Tools, laidOut: string[]): Tools {
  const { browser } = tools;
  return {
    ...tools,
    browser: {
      ...browser,
      openUnseen: async (resources) => {
        const page = await browser.openUnseen(resources);
        return {
          ...page,
          evaluate: async (expression) => {
            const [, id] = /^window\.press\.layOut\(\{"id":"(\w+)"/.exec(expression) ?? [];
            if (id !== undefined) laidOut.push(id);
            return page.evaluate(expression);
          },
        };
      },
    },
  };
}

test('one tab and several make the same bytes, and so does what was kept from an earlier build', async () => {
  const root = await tempFolder();
  await writeLongBook({ root, name: 'long', articles: 3 });
  const results = join(root, 'results');
  const cache = makeCache(results);
  const alone = await build(root, 'long', { jobs: 1 });
  const together = await build(root, 'long', { jobs: 2 });
  const kept = await build(root, 'long', { jobs: 2, cache });
  const again = await build(root, 'long', { jobs: 2, cache });
  for (const [name, bytes] of alone.editions) {
    for (const other of [together, kept, again])
      expect(Buffer.compare(other.editions.get(name) ?? Buffer.of(), bytes), name).toBe(0);
  }
  expect([...kept.laidOut].sort()).toEqual(['a1', 'a2', 'a3', 'back', 'front']);
  expect(again.laidOut).toEqual([]);

  // An edit lays out its article and nothing else; a result that was cut short is made again.
  const file = join(root, 'manuscripts', 'long', '002.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n$/, ' Edited.\n'));
  const edited = await build(root, 'long', { jobs: 2, cache });
  expect(edited.laidOut).toEqual(['a2']);
  for (const name of readdirSync(results)) writeFileSync(join(results, name), '{"pages":[');
  const mended = await build(root, 'long', { jobs: 2, cache });
  expect([...mended.laidOut].sort()).toEqual(['a1', 'a2', 'a3', 'back', 'front']);
  for (const [name, bytes] of edited.editions)
    expect(Buffer.compare(mended.editions.get(name) ?? Buffer.of(), bytes), name).toBe(0);
});

test('links lead to the page and the height of what they name', async () => {
  const root = await tempFolder();
  await writeLongBook({ root, name: 'linked', articles: 2 });
  const { editions } = await build(root, 'linked');
  const bytes = editions.get('linked.pdf') ?? new Uint8Array();
  const pdf = await PDFDocument.load(bytes);
  const { pages, labels } = await readPdf(bytes);
  const indexOf = new Map(pdf.getPages().map((page, n) => [page.ref.tag, n]));
  const links = pdf.getPages().flatMap((page, from) =>
    (page.node.Annots()?.asArray() ?? []).map((ref) => {
      const link = pdf.context.lookup(ref, PDFDict);
      const dest = link.lookup(PDFName.of('Dest'), PDFArray);
      const [target, , , top] = dest.asArray();
      expect(link.get(PDFName.of('A'))).toBeUndefined();
      expect(Number(String(top))).toBeGreaterThan(0);
      expect(Number(String(top))).toBeLessThan(596);
      return { from, to: indexOf.get((target as PDFRef).tag) ?? -1 };
    }),
  );
  const contents = pages.findIndex((text) => text.includes('Contents'));
  // The figures at the ends of the contents' lines are the folios of the pages that its links lead to.
  const wanted = [...(pages[contents] ?? '').matchAll(/(?<=\s)\d+$/gm)].map(([folio]) => folio);
  const led = links.filter(({ from }) => from === contents).map(({ to }) => labels?.[to]);
  expect(led.length).toBeGreaterThan(8);
  expect([...new Set(led)]).toEqual(expect.arrayContaining([...new Set(wanted)]));
  // A mark leads to its note, and the note back to its mark: to the same page or a neighbour.
  for (const { from, to } of links.filter((link) => link.from > contents))
    expect(Math.abs(from - to)).toBeLessThan(2);
});

test('articles that may start on any page follow one another, on the side where they fall', async () => {
  const root = await tempFolder();
  await writeLongBook({ root, name: 'close', articles: 3 });
  const theme = join(root, 'manuscripts', 'close', 'theme');
  await cp(join(templates, 'print'), join(theme, 'print'), { recursive: true });
  const style = join(theme, 'print', 'page.css');
  const css = readFileSync(style, 'utf8');
  writeFileSync(style, css.replace(/^\.article,\n\.about \{/m, '.about {') + afterwards);
  const book = join(root, 'manuscripts', 'close', 'book.md');
  writeFileSync(book, readFileSync(book, 'utf8').replace('trim: A5', 'trim: A5\ntheme: theme'));
  const { editions, problems } = await build(root, 'close');
  expect(problems.filter((line) => line.includes(' error '))).toEqual([]);
  const { pages } = await readPdf(editions.get('close.pdf') ?? new Uint8Array());
  const text = pages.map((page) => page.trim());
  const front = text.findIndex((page) => page.includes('Contents'));
  const openings = text.flatMap((page, n) =>
    n > front &&
    /experiences\s+of\s+Vietnam\s+Vu\s|\bThai\s+Van\s+Long\s+and\s+Tran\s+Van\s+An\s+[A-Z]/.test(
      page,
    )
      ? [n]
      : [],
  );
  expect(openings).toHaveLength(3);
  expect(new Set(openings.map((n) => n % 2)).size).toBe(2);
  // Nothing is empty between the first article and the last.
  const inside = text.slice(openings[0], openings.at(-1));
  expect(inside.every((page) => page.length > 50)).toBe(true);
});

const afterwards = '\n.article { break-before: page; }\n';

test('a right-hand page ends no lower than the page that faces it, where both are full and have no notes', async () => {
  const root = await tempFolder();
  await writeLongBook({ root, name: 'long', articles: 6 });
  const { editions } = await build(root, 'long');
  const lines = await measureLines(editions.get('long.pdf') ?? new Uint8Array());
  const spreads = fullSpreads(lines);
  expect(spreads.length).toBeGreaterThan(5);
  expect(spreads.filter(({ lacks: [left, right] }) => right < left)).toEqual([]);
}, 120_000);

test('what a page divides keeps its last line, however much a theme puts below its blocks, and one bullet', async () => {
  const root = await tempFolder();
  const folder = join(root, 'manuscripts', 'lists');
  const theme = join(folder, 'theme');
  await cp(join(templates, 'print'), join(theme, 'print'), { recursive: true });
  const style = join(theme, 'print', 'text.css');
  const below =
    '.article :is(ul, ol, li, blockquote) { padding-bottom: 14px; margin-bottom: 5px; }';
  writeFileSync(style, `${readFileSync(style, 'utf8')}\n${below}\n`);
  const list = (n: number) =>
    `- item ${n}\n\n    a. inner item\n    b. another\n\n        - leaf ${n}\n        - last leaf\n`;
  const lists = Array.from({ length: 60 }, (_list, n) => list(n + 1)).join('\n');
  writeFileSync(join(folder, 'book.md'), '---\ntitle: Lists\ndate: 2026\ntheme: theme\n---\n');
  writeFileSync(join(folder, '01-lists.md'), `---\ntitle: Lists\n---\n\nText.\n\n${lists}`);
  const { problems, editions } = await build(root, 'lists');
  expect(problems).toEqual([]);
  const { pages } = await readPdf(editions.get('lists.pdf') ?? new Uint8Array());
  const text = pages.join('\n');
  expect(text.match(/last leaf/g)).toHaveLength(60);
  expect(text.match(/•/g)).toHaveLength(60);
});
