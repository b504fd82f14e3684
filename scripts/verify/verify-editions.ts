import type { Book, BookArticle } from '../model/book.ts';
import type { Edition, EditionKind } from '../model/edition.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { readEpub } from './read-epub.ts';
import { readPdf } from './read-pdf.ts';
import { refold } from './refold.ts';
import { squeeze } from './squeeze.ts';

/** What the editions should be. */
export interface Expected {
  readonly book: Book;
  readonly editions: readonly Edition[];
  readonly pageCount: number;
  /** Sheets of each signature of the booklet. */
  readonly signatures: readonly number[];
  readonly report: Report;
}

/**
 * Opens every edition with a reader that had no part in making it, and looks: page counts agree, and each article's
 * title and last sentence are there, in the booklet after folding it. Reports `edition-opens`, `edition-is-whole`,
 * `page-counts-agree`.
 */
export async function verifyEditions(expected: Expected): Promise<void> {
  const of = (kind: EditionKind) => expected.editions.find((edition) => edition.kind === kind);
  await check(expected, of('screen-pdf'), (edition) =>
    verifyPdf(expected, edition, expected.pageCount),
  );
  await check(expected, of('print-pdf'), (edition) =>
    verifyPdf(expected, edition, expected.pageCount + (expected.pageCount % 2)),
  );
  await check(expected, of('booklet-pdf'), (edition) => verifyBooklet(expected, edition));
  await check(expected, of('epub'), (edition) => verifyEpub(expected, edition));
}

async function check(
  expected: Expected,
  edition: Edition | undefined,
  look: (edition: Edition) => Promise<void>,
): Promise<void> {
  if (edition === undefined) return;
  try {
    await look(edition);
  } catch (cause) {
    fail(
      expected,
      'edition-opens',
      `"${edition.name}" does not open: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

async function verifyPdf(expected: Expected, edition: Edition, pageCount: number): Promise<void> {
  const { pages } = await readPdf(edition.bytes);
  if (pages.length !== pageCount) {
    fail(
      expected,
      'page-counts-agree',
      `"${edition.name}" has ${pages.length} pages instead of ${pageCount}`,
    );
  }
  findArticles(expected, edition, pages.join('\n'));
}

async function verifyBooklet(expected: Expected, edition: Edition): Promise<void> {
  const left = await readPdf(edition.bytes, 'left');
  const right = await readPdf(edition.bytes, 'right');
  const sides = expected.signatures.reduce((sum, sheets) => sum + sheets * 2, 0);
  if (left.pages.length !== sides) {
    fail(
      expected,
      'page-counts-agree',
      `"${edition.name}" has ${left.pages.length} sides instead of ${sides}`,
    );
  }
  const pages = refold({ left: left.pages, right: right.pages }, expected.signatures);
  findArticles(expected, edition, pages.join('\n'));
}

async function verifyEpub(expected: Expected, edition: Edition): Promise<void> {
  const { text, missing, malformed } = await readEpub(edition.bytes);
  for (const name of malformed) {
    fail(expected, 'edition-is-whole', `"${name}" in "${edition.name}" is not well-formed`);
  }
  for (const name of missing)
    fail(expected, 'edition-is-whole', `"${edition.name}" lacks "${name}"`);
  findArticles(expected, edition, text);
}

function findArticles(expected: Expected, edition: Edition, text: string): void {
  const squeezed = squeeze(text);
  let at = 0;
  for (const { what, words } of expected.book.articles.flatMap(wanted)) {
    const found = findWords(squeezed, words, at);
    if (found >= 0) at = found;
    else
      fail(
        expected,
        'edition-is-whole',
        `"${edition.name}" lacks ${what}, or has it in the wrong place: "${words.slice(0, 80)}"`,
      );
  }
}

function wanted({ meta, lastSentence }: BookArticle): readonly { what: string; words: string }[] {
  const what = `the last sentence of “${meta.shortTitle}”`;
  return [
    { what: 'the title', words: meta.title },
    ...lastSentence.map((words) => ({ what, words })),
  ];
}

// What runs over a page has a folio, a running head or notes between its two parts, even between parts of a word.
function findWords(squeezed: string, words: string, from: number): number {
  const wanted = squeeze(words);
  const whole = squeezed.indexOf(wanted, from);
  if (whole >= 0) return whole;
  for (let cut = wanted.length - 1; cut > 0; cut -= 1) {
    const first = squeezed.indexOf(wanted.slice(0, cut), from);
    if (first >= 0 && squeezed.includes(wanted.slice(cut), first + cut)) return first;
  }
  return -1;
}

function fail({ book, report }: Expected, rule: string, message: string): void {
  report({
    rule,
    severity: 'error',
    place: startOf(`manuscripts/${book.slug}/book.md`),
    message,
    hint: 'this is a fault of the press: report it with the book; nothing was written',
  });
}
