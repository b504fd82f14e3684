import type { BookArticle } from '../model/book.ts';
import type { BookletFold } from '../model/booklet-fold.ts';
import type { Edition, EditionKind } from '../model/edition.ts';
import { startOf } from '../model/place.ts';
import type { Pages } from '../model/pages.ts';
import type { Problem, Report } from '../model/problem.ts';
import { endOf, findWords, type Piece } from './article-words.ts';
import { accessibilityFaults } from './accessible-pdf.ts';
import { readEpub } from './read-epub.ts';
import { openPdf } from './read-pdf.ts';
import { squeeze } from './squeeze.ts';
import { textAtEdge } from './text-at-edge.ts';
import { pagesAtEdge, withFolded } from './verify-booklet.ts';

/** What the editions should be; plain data, so that a thread of its own can look. */
export interface Expected {
  readonly book: {
    readonly slug: string;
    readonly articles: readonly Pick<BookArticle, 'id' | 'meta' | 'lastSentence'>[];
  };
  readonly screen: Pick<Pages, 'count' | 'articles'>;
  /** Blank pages at the end included. */
  readonly print: Pick<Pages, 'count' | 'articles'>;
  readonly fold: BookletFold;
}

interface Verified extends Expected {
  readonly report: Report;
  /** Of the backs of a booklet: its fronts. */
  readonly fronts: Edition | undefined;
}

/**
 * Opens an edition with a reader that had no part in making it, and looks: page counts agree, and each article's title
 * and last sentence are on its pages, in the booklet after folding it. The print PDF and the booklet are made of the
 * pages of the screen PDF: of a long book, a dozen articles are looked for in them. Backs of a booklet are looked at
 * together with its fronts. Gives `edition-opens`, `edition-is-whole`, `page-counts-agree`, `pdf-is-accessible`,
 * `booklet-text-is-printable`; nothing of an edition that is not to be read.
 */
export async function verifyEdition(
  expected: Expected,
  edition: Edition,
  fronts?: Edition,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const verified = { ...expected, report, fronts };
  try {
    await looks[edition.kind]?.(verified, edition);
  } catch (cause) {
    fail(
      verified,
      'edition-opens',
      `"${edition.name}" does not open: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
  return problems;
}

/** It takes as long as the layout of a twentieth of the pages: longer books wait for `octavo check`. */
const mostPagesHeldAgainstRules = 100;

type Look = (expected: Verified, edition: Edition) => Promise<void>;

const looks: Partial<Record<EditionKind, Look>> = {
  'screen-pdf': async (expected, edition) => {
    await verifyPdf(expected, edition, expected.screen.count);
    if (expected.screen.count <= mostPagesHeldAgainstRules) await verifyAccess(expected, edition);
  },
  'print-pdf': (expected, edition) => verifyPdf(expected, edition, expected.print.count),
  'booklet-pdf': (expected, edition) => verifyBooklet(expected, edition),
  'booklet-backs': (expected, edition) => verifyBooklet(expected, edition),
  epub: (expected, edition) => verifyEpub(expected, edition),
};

async function verifyPdf(expected: Verified, edition: Edition, count: number): Promise<void> {
  const pdf = await openPdf(edition.bytes);
  try {
    countPages(expected, edition, { found: pdf.count, wanted: count, what: 'pages' });
    await findOnPages(expected, edition, pdf.textOf);
  } finally {
    await pdf.close();
  }
}

async function verifyAccess(expected: Verified, { name, bytes }: Edition): Promise<void> {
  for (const fault of await accessibilityFaults(bytes))
    fail(expected, 'pdf-is-accessible', `"${name}" ${fault}`);
}

async function verifyBooklet(expected: Verified, edition: Edition): Promise<void> {
  const { fold, fronts } = expected;
  await withFolded({ bytes: edition.bytes, fronts: fronts?.bytes, fold }, async (folded) => {
    for (const { rule, what } of folded.faults) fail(expected, rule, `"${edition.name}" ${what}`);
    await findOnPages(expected, edition, folded.textOf);
    const pages = await pagesAtEdge(folded, fold, fold.marginMm);
    if (pages.length > 0) expected.report(textAtEdge(startOf(bookFile(expected)), pages, fold));
  });
}

interface Count {
  readonly found: number;
  readonly wanted: number;
  readonly what: string;
}

function countPages(expected: Verified, { name }: Edition, { found, wanted, what }: Count): void {
  if (found === wanted) return;
  fail(expected, 'page-counts-agree', `"${name}" has ${found} ${what} instead of ${wanted}`);
}

// The title stands on an article's first page; what ends it is looked for from its last page backwards.
async function findOnPages(
  expected: Verified,
  edition: Edition,
  textOf: (index: number) => Promise<string>,
): Promise<void> {
  const { articles } = expected.book;
  const pages = edition.kind === 'screen-pdf' ? expected.screen : expected.print;
  for (const article of edition.kind === 'screen-pdf' ? articles : spread(articles)) {
    const { first, last } = pages.articles.get(article.id) ?? { first: 0, last: -1 };
    const { title } = article.meta;
    const hasTitle = (text: string) => findWords(squeeze(text), title, 0) >= 0;
    const opening = await textOf(first);
    if (!hasTitle(opening) && !hasTitle(opening + (await textOf(first + 1))))
      lacks(expected, edition, { what: 'the title', words: title });
    let [from, end] = [last + 1, ''];
    for (const piece of endOf(article)) {
      while (findWords(squeeze(end), piece.words, 0) < 0 && from > first) {
        from -= 1;
        end = `${await textOf(from)}\n${end}`;
      }
      if (findWords(squeeze(end), piece.words, 0) < 0) lacks(expected, edition, piece);
    }
  }
}

async function verifyEpub(expected: Verified, edition: Edition): Promise<void> {
  const { text, faults } = await readEpub(edition.bytes);
  for (const fault of faults) fail(expected, 'edition-is-whole', `In "${edition.name}", ${fault}`);
  findArticles(expected, edition, text);
}

/** So many articles of a long book are looked for in the PDFs that are made from the pages of the first one. */
const mostLookedFor = 12;

// The first, the last, and some between them.
function spread<T>(all: readonly T[]): readonly T[] {
  const step = (all.length - 1) / (mostLookedFor - 1);
  const chosen = Array.from({ length: mostLookedFor }, (_one, n) => all[Math.round(n * step)] as T);
  return all.length <= mostLookedFor ? all : chosen;
}

function findArticles(expected: Verified, edition: Edition, text: string): void {
  const squeezed = squeeze(text);
  let at = 0;
  for (const article of expected.book.articles) {
    const title = { what: 'the title', words: article.meta.title };
    for (const piece of [title, ...endOf(article)]) {
      const found = findWords(squeezed, piece.words, at);
      if (found >= 0) at = found;
      else lacks(expected, edition, piece);
    }
  }
}

function lacks(expected: Verified, { name }: Edition, { what, words }: Piece): void {
  const message = `"${name}" lacks ${what}, or has it in the wrong place: "${words.slice(0, 80)}"`;
  fail(expected, 'edition-is-whole', message);
}

function bookFile({ book }: Pick<Expected, 'book'>): string {
  return `manuscripts/${book.slug}/book.md`;
}

function fail({ book, report }: Verified, rule: string, message: string): void {
  report({
    rule,
    severity: 'error',
    place: startOf(bookFile({ book })),
    message,
    hint: 'this is a fault of the press: report it with the book; nothing was written',
  });
}
