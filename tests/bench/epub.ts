import { join } from 'node:path';
import { compileBook } from '../../scripts/compile/compile-book.ts';
import { readArticleMeta } from '../../scripts/ingest/read-article-meta.ts';
import { readFrontMatter } from '../../scripts/ingest/front-matter.ts';
import { readSettings } from '../../scripts/ingest/read-settings.ts';
import { readTheme } from '../../scripts/ingest/read-theme.ts';
import type { PolishedArticle } from '../../scripts/model/article.ts';
import type { Book } from '../../scripts/model/book.ts';
import type { Block, Inline } from '../../scripts/model/pandoc-ast.ts';
import { makeEpub } from '../../scripts/publish/epub/make-epub.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { median } from './measure.ts';

const sizes = [125, 500, 2000];
const rounds = 3;

/**
 * The EPUB of books of 125, 500 and 2,000 chapters of ten thousand characters with three notes each, from the compiled
 * book, in turn: how long, and the memory that the process has by then. The last line has milliseconds per chapter as
 * JSON.
 */
export async function benchEpub(): Promise<void> {
  const tools = rootedTools('.');
  const templates = join(import.meta.dirname, '..', '..', 'templates');
  const theme = await readTheme({ ...tools, own: undefined, templates, report });
  const books = sizes.map((chapters) => makeBook(chapters));
  const context = { cover: new Uint8Array(200_000), pages: { parts: new Map() }, report };
  const taken = sizes.map((): number[] => []);
  const lengths = sizes.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, book] of books.entries()) {
      const start = performance.now();
      const { bytes } = await makeEpub(book, theme, context);
      taken[n]?.push(performance.now() - start);
      lengths[n] = bytes.length;
    }
  }
  const perChapter: Record<string, number> = {};
  for (const [n, chapters] of sizes.entries()) {
    const ms = median(taken[n] ?? []);
    perChapter[chapters] = Math.round((ms / chapters) * 100) / 100;
    const size = ((lengths[n] ?? 0) / 1e6).toFixed(1);
    console.log(`epub  ${chapters} chapters  ${Math.round(ms)} ms, ${size} MB`);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(JSON.stringify({ bench: 'epub', perChapter, megabytes }));
}

function report({ message }: { readonly message: string }): void {
  throw new Error(message);
}

function makeBook(chapters: number): Book {
  const front = readFront('book.md', '---\ntitle: A long book\ndate: 2026-01-01\n---\n');
  const settings = readSettings(front, { bookSlug: 'long', reasons: new Map(), report });
  const articles = Array.from({ length: chapters }, (_one, n) => makeArticle(n));
  return compileBook({ slug: 'long', settings, articles, blurb: [], images: new Map(), report });
}

function readFront(file: string, text: string) {
  const front = readFrontMatter(file, text, report);
  if (front === undefined) throw new Error(`Cannot read ${file}`);
  return front;
}

function makeArticle(n: number): PolishedArticle {
  const file = `manuscripts/long/${n}.md`;
  const text = `---\ntitle: Chapter ${n}\nauthors: [A. N. Other]\n---\n`;
  const meta = readArticleMeta(readFront(file, text), { heading: '', language: 'en-US' }, report);
  return { file, text, slug: String(n), meta, blocks: makeBlocks(n), polished: true, changes: [] };
}

function makeBlocks(n: number): readonly Block[] {
  const words = (count: number): Inline[] =>
    Array.from({ length: count }, (_one, at) => [
      { t: 'Str' as const, c: `word${(at * 7 + n) % 97}` },
      { t: 'Space' as const },
    ]).flat();
  const note: Inline = { t: 'Note', c: [{ t: 'Para', c: words(20) }] };
  const section = (at: number): Block[] => [
    { t: 'Header', c: [2, [`s${at}`, [], []], words(3)] },
    { t: 'Para', c: [...words(240), note] },
    { t: 'Para', c: words(240) },
  ];
  return [0, 1, 2].flatMap(section);
}
