import type { Book } from './model/book.ts';
import type { Edition } from './model/edition.ts';
import type { Pages } from './model/pages.ts';
import type { Thread, Tools } from './model/tools.ts';
import { finishScreen } from './finish/screen-pdf.ts';
import type { Look } from './pipeline-looks.ts';
import { verifyEdition } from './verify/verify-editions.ts';

/** What is done beside the making of the other editions. */
export interface SideThreads {
  readonly look: Look;
  readonly finishScreen: (book: Book, pages: Pages) => Promise<Edition>;
  readonly close: () => Promise<void>;
}

/** A thread takes half a second to start: it pays for longer books than this, in characters of HTML. */
const worthAThread = 300_000;

/**
 * The PDF to read on screen is finished, and all editions are looked at, in threads of their own when a book is long and
 * there are processors for it; they get ready while the pages are printed.
 */
export function openSideThreads(
  { articles }: Book,
  { cores, cache, openThread }: Pick<Tools, 'cores' | 'cache' | 'openThread'>,
): SideThreads {
  const length = articles.reduce((sum, { body }) => sum + body.length, 0);
  if (cores < 2 || length < worthAThread) {
    return {
      look: verifyEdition,
      finishScreen: async (book, pages) => finishScreen(book, pages, { cache }),
      close: () => Promise.resolve(),
    };
  }
  const [verifying, finishing] = [
    openThread('scripts/verify/thread.ts'),
    openThread('scripts/finish/thread.ts'),
  ];
  return {
    look: async (expected, edition, fronts) =>
      run<Awaited<ReturnType<Look>>>(verifying, 'verifyEdition', expected, edition, fronts),
    finishScreen: async ({ slug, settings, matter }, pages) =>
      run<Edition>(finishing, 'finishScreen', { slug, settings, matter }, pages),
    close: async () => {
      await verifying.close();
      await finishing.close();
    },
  };
}

async function run<T>(thread: Thread, name: string, ...args: readonly unknown[]): Promise<T> {
  return (await thread.run(name, ...args)) as T;
}
