import { planBooklet } from './finish/plan-booklet.ts';
import { foldOf } from './model/booklet-fold.ts';
import type { Book } from './model/book.ts';
import type { Edition } from './model/edition.ts';
import type { Problem } from './model/problem.ts';
import type { BookPages } from './pipeline-layout.ts';
import type { Expected } from './verify/verify-editions.ts';

/** Looks at a finished edition; at the backs of a booklet with its fronts. */
export type Look = (
  expected: Expected,
  edition: Edition,
  fronts?: Edition,
) => Promise<readonly Problem[]>;

/** Editions are looked at while others are made. */
export interface Looks {
  readonly verify: (edition: Edition, fronts?: Edition) => void;
  /** What was found in all of them. */
  readonly problems: () => Promise<readonly Problem[]>;
}

/** Looks at editions one after the other: pdf.js 5.4 mixes up the pages of two documents that are open at once. */
export function startLooks(book: Book, pages: BookPages, look: Look): Looks {
  const expected = expectedOf(book, pages);
  let looks: Promise<readonly Problem[]> = Promise.resolve([]);
  return {
    verify: (edition, fronts) => {
      looks = looks.then(async (problems) => [
        ...problems,
        ...(await look(expected, edition, fronts)),
      ]);
      looks.catch(() => undefined);
    },
    problems: async () => looks,
  };
}

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
