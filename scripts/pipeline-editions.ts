import { finishPdfs } from './finish/finish-pdfs.ts';
import { planBooklet } from './finish/plan-booklet.ts';
import { foldOf } from './model/booklet-fold.ts';
import type { Book } from './model/book.ts';
import type { Cover } from './model/cover.ts';
import type { Edition } from './model/edition.ts';
import type { Pages } from './model/pages.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Stopwatch } from './model/stopwatch.ts';
import type { Theme } from './model/theme.ts';
import type { Tools } from './model/tools.ts';
import { bookletGuide, makeLeaflets } from './pipeline-leaflets.ts';
import { makeEpub } from './publish/epub/make-epub.ts';
import { makeSite } from './publish/site/make-site.ts';
import { verifyEdition, type Expected } from './verify/verify-editions.ts';

/** A book laid out. */
export interface LaidBook {
  readonly book: Book;
  readonly theme: Theme;
  readonly pages: Pages;
  readonly cover: Cover;
}

/** What editions are made with. */
export interface EditionsContext {
  readonly tools: Pick<Tools, 'browser' | 'cache'>;
  readonly verifier: Verifier;
  readonly report: Report;
  readonly timed: Stopwatch['timed'];
}

/** Makes every edition of a book, and looks at each as soon as it is made. */
export async function makeEditions(
  { book, theme, pages, cover }: LaidBook,
  { tools, report, timed, verifier }: EditionsContext,
): Promise<readonly Edition[]> {
  const expected = expectedOf(book, pages);
  // One after the other: pdf.js 5.4 mixes up the pages of two documents that are open at the same time.
  let looks: Promise<readonly Problem[]> = Promise.resolve([]);
  const verify = (edition: Edition, fronts?: Edition) => {
    looks = looks.then(async (problems) => [
      ...problems,
      ...(await verifier.look(expected, edition, fronts)),
    ]);
    looks.catch(() => undefined);
  };
  const { editions: pdfs, plan } = await timed('finish', async () =>
    finishPdfs(book, pages, { cache: tools.cache, onEdition: verify }),
  );
  const { title, date } = book.settings;
  const order = { plan, name: book.slug, title, date, theme };
  const [epub, leaflets] = await timed('publish', () =>
    Promise.all([
      makeEpub(book, theme, { cover: cover.inBook, pages, report }),
      makeLeaflets(order, tools),
    ]),
  );
  verify(epub);
  const made = [...pdfs, ...leaflets, epub];
  for (const problem of await timed('verify', () => looks)) report(problem);
  return [
    ...made,
    { kind: 'cover', name: 'cover.jpg', bytes: cover.beside },
    ...makeSite(book, theme, { editions: made, plan, guide: bookletGuide(plan, book.slug) }),
  ];
}

function expectedOf({ slug, articles, settings }: Book, pages: Pages): Expected {
  const { count, articles: ranges } = pages;
  const { trim, booklet } = settings;
  const order = { pageCount: count, settings: booklet, page: trim, sheet: trim.sheet };
  return {
    book: {
      slug,
      articles: articles.map(({ id, meta, lastSentence }) => ({ id, meta, lastSentence })),
    },
    pages: { count, articles: ranges },
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
    return { look: verifyEdition, close: () => Promise.resolve() };
  const thread = openThread('scripts/verify/thread.ts');
  return {
    look: async (...args) => thread.run('verifyEdition', ...args) as Promise<readonly Problem[]>,
    close: thread.close,
  };
}
