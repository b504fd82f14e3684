import type { Book } from './model/book.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Theme } from './model/theme.ts';
import type { Tools } from './model/tools.ts';
import { placeLinkNotes } from './typeset/link-notes.ts';
import { fitMargins } from './typeset/fit-margins.ts';
import { layOut, type LaidPages } from './typeset/layout.ts';
import { openPress, type Press } from './typeset/press.ts';

/** The pages to read on screen and those to print: the same ones, unless the book has links to print, or a bleed. */
export interface BookPages {
  readonly screen: LaidPages;
  readonly print: LaidPages;
}

/** What a book is laid out with. */
export interface LayoutOrder {
  readonly theme: Theme;
  readonly press: Press;
  readonly isDraft: boolean;
  readonly tools: Tools;
  readonly report: Report;
  /** Told of every press that is opened besides, to be closed when the pages are printed. */
  readonly onOpen: (press: Press) => void;
}

/** Problems that other margins may solve: they are told of the last layout only. */
const dependsOnMargins = new Set([
  'text-stays-on-the-page',
  'page-references-settle',
  'margins-fit-the-press',
]);

/** The inner margin grows with the book, and the book with it: a round or two. */
const mostRounds = 3;

/**
 * Lays out a book for screen and print. Where its press wants wider margins for so many pages than the theme has, it is
 * laid out again with those.
 */
export async function layOutBook(book: Book, order: LayoutOrder): Promise<BookPages> {
  const { theme, press, isDraft, tools } = order;
  const tell = onlyOnce(order.report);
  let attempt = await layOutOnce(book, theme, { press, tell });
  for (let round = 1; attempt.wider !== undefined && round < mostRounds; round += 1) {
    const fitted = attempt.wider;
    const next = openPress({ theme: fitted, settings: book.settings, isDraft }, tools);
    order.onOpen(next);
    attempt = await layOutOnce(book, fitted, { press: next, tell });
  }
  for (const problem of attempt.problems) order.report(problem);
  return attempt.pages;
}

// What is wrong with the text is found again in each layout.
function onlyOnce(report: Report): Report {
  const told = new Set<string>();
  return (problem) => {
    const key = JSON.stringify(problem);
    if (!told.has(key)) report(problem);
    told.add(key);
  };
}

interface Attempt {
  readonly pages: BookPages;
  readonly problems: readonly Problem[];
  /** The theme with the margins that so many pages want; undefined when it has them, or cannot have them. */
  readonly wider?: Theme;
}

async function layOutOnce(
  book: Book,
  theme: Theme,
  context: Omit<BothContext, 'report'> & { readonly tell: Report },
): Promise<Attempt> {
  const problems: Problem[] = [];
  const report: Report = (problem) => {
    if (dependsOnMargins.has(problem.rule)) problems.push(problem);
    else context.tell(problem);
  };
  const pages = await layOutBoth(book, theme, { ...context, report });
  const { slug, settings } = book;
  const wider = fitMargins(theme, { slug, settings, pageCount: pages.print.count, report });
  const isRefused = problems.some(({ severity }) => severity === 'error');
  return wider === theme || isRefused ? { pages, problems } : { pages, problems, wider };
}

interface BothContext {
  readonly report: Report;
  readonly press: Press;
}

async function layOutBoth(book: Book, theme: Theme, context: BothContext): Promise<BookPages> {
  const { bleedMm } = book.settings.print;
  const screen = await layOut(book, theme, context);
  const printed = placeLinkNotes(book, theme);
  if (printed === book && bleedMm === 0) return { screen, print: screen };
  // What there is to say was said of the pages for the screen.
  const report = printed === book ? () => undefined : context.report;
  return { screen, print: await layOut(printed, theme, { ...context, report, bleedMm }) };
}
