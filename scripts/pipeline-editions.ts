import { finishPdfs } from './finish/finish-pdfs.ts';
import { planBooklet } from './finish/plan-booklet.ts';
import type { BookPages } from './pipeline-layout.ts';
import { foldOf } from './model/booklet-fold.ts';
import type { Book } from './model/book.ts';
import type { Cover } from './model/cover.ts';
import type { Edition } from './model/edition.ts';
import type { Preflight, PreflightOrder } from './model/preflight.ts';
import { preflightOrder } from './model/preflight-order.ts';
import { startOf } from './model/place.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Stopwatch } from './model/stopwatch.ts';
import type { Theme } from './model/theme.ts';
import type { Tools } from './model/tools.ts';
import { bookletGuide, makeLeaflets } from './pipeline-leaflets.ts';
import { makeEpub } from './publish/epub/make-epub.ts';
import { makeSite } from './publish/site/make-site.ts';
import { preflightPdf, type PreflightFile } from './verify/preflight/preflight.ts';
import { verifyEdition, type Expected } from './verify/verify-editions.ts';

/** A book laid out. */
export interface LaidBook {
  readonly book: Book;
  readonly theme: Theme;
  readonly pages: BookPages;
  readonly cover: Cover;
}

/** What editions are made with. */
export interface EditionsContext {
  readonly tools: Pick<Tools, 'browser' | 'cache'>;
  readonly verifier: Verifier;
  readonly report: Report;
  readonly timed: Stopwatch['timed'];
}

/** The editions of a book, and what a press would say of the one for printing. */
export interface MadeEditions {
  readonly editions: readonly Edition[];
  readonly preflight: Preflight;
}

/** Makes every edition of a book, and looks at each as soon as it is made. */
export async function makeEditions(
  { book, theme, pages, cover }: LaidBook,
  { tools, report, timed, verifier }: EditionsContext,
): Promise<MadeEditions> {
  const looks = startLooks({ expected: expectedOf(book, pages), book, verifier });
  const { editions: pdfs, plan } = await timed('finish', async () =>
    finishPdfs(book, pages, { cache: tools.cache, onEdition: looks.verify }),
  );
  const { title, date } = book.settings;
  const order = { plan, name: book.slug, title, date, theme };
  const [epub, leaflets] = await timed('publish', () =>
    Promise.all([
      makeEpub(book, theme, { cover: cover.inBook, pages: pages.print, report }),
      makeLeaflets(order, tools),
    ]),
  );
  looks.verify(epub);
  const made = [...pdfs, ...leaflets, epub];
  for (const problem of await timed('verify', looks.problems)) report(problem);
  const looked = await timed('preflight', looks.preflight);
  reportBrokenStandard(book, looked, report);
  return {
    editions: [
      ...made,
      { kind: 'cover', name: 'cover.jpg', bytes: cover.beside },
      ...makeSite(book, theme, { editions: made, plan, guide: bookletGuide(plan, book.slug) }),
    ],
    preflight: looked,
  };
}

interface LooksOrder {
  readonly expected: Expected;
  readonly book: Book;
  readonly verifier: Verifier;
}

// Looks at editions while others are made.
function startLooks({ expected, book: { settings }, verifier }: LooksOrder) {
  // One after the other: pdf.js 5.4 mixes up the pages of two documents that are open at the same time.
  let looks: Promise<readonly Problem[]> = Promise.resolve([]);
  let preflight: Promise<Preflight> = Promise.resolve(nothingLookedAt);
  const verify = (edition: Edition, fronts?: Edition) => {
    if (edition.kind === 'print-pdf') {
      preflight = verifier.preflight(edition, preflightOrder(settings.print, settings.trim));
      preflight.catch(() => undefined);
    }
    looks = looks.then(async (problems) => [
      ...problems,
      ...(await verifier.look(expected, edition, fronts)),
    ]);
    looks.catch(() => undefined);
  };
  return { verify, problems: async () => looks, preflight: async () => preflight };
}

// A file that calls itself PDF/X and is not would be refused: there is none.
function reportBrokenStandard({ slug, settings }: Book, found: Preflight, report: Report): void {
  for (const { rule, page, message } of found.findings) {
    if (!rule.startsWith('pdf-x-')) continue;
    report({
      rule: 'print-keeps-its-standard',
      severity: 'error',
      place: startOf(`manuscripts/${slug}/book.md`),
      message: `The print PDF is no ${settings.print.standard ?? ''}: ${page === undefined ? '' : `page ${page}: `}${message}`,
      hint: 'use grey pictures and no opacity, or leave out "standard" of "print"',
    });
  }
}

const nothingLookedAt: Preflight = { file: '', preset: '', pages: 0, findings: [] };

function expectedOf({ slug, articles, settings }: Book, { screen, print }: BookPages): Expected {
  const { multipleOf } = settings.print.preset.pages;
  const printed = Math.ceil(print.count / multipleOf) * multipleOf;
  const { trim, booklet } = settings;
  const order = { pageCount: print.count, settings: booklet, page: trim, sheet: trim.sheet };
  return {
    book: {
      slug,
      articles: articles.map(({ id, meta, lastSentence }) => ({ id, meta, lastSentence })),
    },
    screen: { count: screen.count, articles: screen.articles },
    print: { count: printed, articles: print.articles },
    fold: foldOf(planBooklet(order)),
  };
}

/** Looks at finished editions. */
export interface Verifier {
  readonly look: (
    expected: Expected,
    edition: Edition,
    fronts?: Edition,
  ) => Promise<readonly Problem[]>;
  readonly preflight: (file: PreflightFile, order: PreflightOrder) => Promise<Preflight>;
  readonly close: () => Promise<void>;
}

/** A thread takes half a second to start: it pays for longer books than this, in characters of HTML. */
const worthAThread = 300_000;

/** What looks at a long book is a thread of its own, so that the next edition is made at the same time. */
export function openVerifier(
  { articles }: Book,
  { cores, openThread }: Pick<Tools, 'cores' | 'openThread'>,
): Verifier {
  const length = articles.reduce((sum, { body }) => sum + body.length, 0);
  if (cores < 2 || length < worthAThread)
    return { look: verifyEdition, preflight: preflightPdf, close: () => Promise.resolve() };
  const thread = openThread('scripts/verify/thread.ts');
  return {
    look: async (...args) => thread.run('verifyEdition', ...args) as Promise<readonly Problem[]>,
    preflight: async (...args) => thread.run('preflightPdf', ...args) as Promise<Preflight>,
    close: thread.close,
  };
}
