import { PDFDocument } from 'pdf-lib';
import type { Book } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import type { Pages } from '../model/pages.ts';
import type { Cache } from '../model/tools.ts';
import type { BookletPlan } from '../model/booklet.ts';
import { collectLinks } from './collect-links.ts';
import { describePdf } from './describe.ts';
import { makeBooklet, planBookletOf } from './make-booklet.ts';
import { finishPrintPdf } from './print-pdf.ts';
import { finishScreenPdf } from './screen-pdf.ts';
import { takeTree } from './tags/printed-tree.ts';
import { untagPdf } from './tags/untag-pdf.ts';

/** What the PDFs are made with. */
export interface FinishContext {
  readonly cache: Cache;
  /** Told of each PDF as soon as it is made; of the backs of a booklet with its fronts. */
  readonly onEdition: (edition: Edition, fronts?: Edition) => void;
}

/** The PDFs of a book, and how its booklet was planned. */
export interface FinishedPdfs {
  readonly editions: readonly Edition[];
  readonly plan: BookletPlan;
}

/**
 * The PDFs of a book from the pages of one layout: to read, to print, to print and fold. The printed PDF is read
 * once; each is made from the one before, by what it has less.
 */
export async function finishPdfs(
  book: Book,
  pages: Pages,
  { cache, onEdition }: FinishContext,
): Promise<FinishedPdfs> {
  const { tree, rest } = takeTree(pages.pdf);
  const pdf = await PDFDocument.load(rest, { updateMetadata: false, parseSpeed: Infinity });
  const screen = await finishScreenPdf(pdf, { book, pages, tree, cache });
  onEdition(screen);
  const links = collectLinks(pdf);
  untagPdf(pdf);
  const print = await finishPrintPdf(pdf, book, cache);
  onEdition(print);
  const { trim, booklet: settings } = book.settings;
  const order = { pageCount: pages.count, settings, page: trim, sheet: trim.sheet };
  const plan = planBookletOf(pdf, order);
  const describe = (made: PDFDocument) => describePdf(made, book);
  const booklet = await makeBooklet({ pdf, plan, links, name: book.slug, describe });
  for (const [n, made] of booklet.entries()) onEdition(made, booklet[n - 1]);
  return { editions: [screen, print, ...booklet], plan };
}
