import { finishForPaper } from './finish/finish-for-paper.ts';
import type { Book } from './model/book.ts';
import type { BookletPlan } from './model/booklet.ts';
import type { Cover } from './model/cover.ts';
import type { Edition } from './model/edition.ts';
import type { Pages } from './model/pages.ts';
import { startOf } from './model/place.ts';
import type { Preflight } from './model/preflight.ts';
import { preflightOrder } from './model/preflight-order.ts';
import type { Report } from './model/problem.ts';
import type { Stopwatch } from './model/stopwatch.ts';
import type { Theme } from './model/theme.ts';
import type { Tools } from './model/tools.ts';
import type { BookPages } from './pipeline-layout.ts';
import { bookletGuide, makeLeaflets } from './pipeline-leaflets.ts';
import { startLooks, type Looks } from './pipeline-looks.ts';
import type { SideThreads } from './pipeline-threads.ts';
import { makeEpub } from './publish/epub/make-epub.ts';
import { makeSite } from './publish/site/make-site.ts';
import { preflightPdf } from './verify/preflight/preflight.ts';

/** A book laid out. */
export interface LaidBook {
  readonly book: Book;
  readonly theme: Theme;
  readonly pages: BookPages;
  readonly cover: Promise<Cover>;
}

/** What editions are made with. */
export interface EditionsContext {
  readonly tools: Pick<Tools, 'browser' | 'cache'>;
  readonly threads: SideThreads;
  readonly report: Report;
  readonly timed: Stopwatch['timed'];
}

/** The editions of a book, and what a press would say of the one for printing. */
export interface MadeEditions {
  readonly editions: readonly Edition[];
  readonly preflight: Preflight;
}

/** Makes every edition of a book, the EPUB while the pages are printed, and looks at each as soon as it is made. */
export async function makeEditions(
  laid: LaidBook,
  context: EditionsContext,
): Promise<MadeEditions> {
  const { book, theme, pages } = laid;
  const { tools, report, timed, threads } = context;
  const looks = startLooks(book, pages, threads.look);
  const printing = timed('print', () => printPages(pages));
  printing.catch(() => undefined);
  const cover = await laid.cover;
  const epub = await makeEpub(book, theme, { cover: cover.inBook, pages: pages.print, report });
  looks.verify(epub);
  const printed = await printing;
  const { title, date, print, trim } = book.settings;
  const leafletsFor = (plan: BookletPlan) =>
    makeLeaflets({ plan, name: book.slug, title, date, theme }, tools);
  const { screen, paper, plan, leaflets } = await timed('finish', () =>
    finishPdfs(book, printed, { ...context, looks, leafletsFor }),
  );
  const preflight = await timed('preflight', async () =>
    preflightPdf(paper[0], preflightOrder(print, trim)),
  );
  for (const problem of await timed('verify', looks.problems)) report(problem);
  reportBrokenStandard(book, preflight, report);
  const made = [screen, ...paper, ...(await timed('publish', async () => leaflets)), epub];
  return {
    editions: [
      ...made,
      { kind: 'cover', name: 'cover.jpg', bytes: cover.beside },
      ...makeSite(book, theme, { editions: made, plan, guide: bookletGuide(plan, book.slug) }),
    ],
    preflight,
  };
}

interface PrintedPages {
  readonly screen: Pages;
  readonly print: Pages;
}

async function printPages({ screen, print }: BookPages): Promise<PrintedPages> {
  const printed = await screen.print();
  return { screen: printed, print: print === screen ? printed : await print.print() };
}

interface FinishContext extends EditionsContext {
  readonly looks: Looks;
  /** What goes with the booklet. */
  readonly leafletsFor: (plan: BookletPlan) => Promise<readonly Edition[]>;
}

interface FinishedPdfs {
  readonly screen: Edition;
  /** To print, and to print and fold. */
  readonly paper: readonly [Edition, ...Edition[]];
  readonly plan: BookletPlan;
  /** Begun. */
  readonly leaflets: Promise<readonly Edition[]>;
}

// To read, and for paper, at the same time.
async function finishPdfs(
  book: Book,
  printed: PrintedPages,
  { tools, threads, looks, leafletsFor }: FinishContext,
): Promise<FinishedPdfs> {
  const shown = threads.finishScreen(book, printed.screen).then((edition) => {
    looks.verify(edition);
    return edition;
  });
  shown.catch(() => undefined);
  const { print, plan, booklet: fold } = await finishForPaper(book, printed.print, tools.cache);
  looks.verify(print);
  const leaflets = leafletsFor(plan);
  leaflets.catch(() => undefined);
  const booklet = await fold();
  for (const [n, made] of booklet.entries()) looks.verify(made, booklet[n - 1]);
  return { screen: await shown, paper: [print, ...booklet], plan, leaflets };
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
