import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { openPdf } from './read-pdf.ts';
import { squeeze } from './squeeze.ts';
import { textAtEdge } from './text-at-edge.ts';
import { pagesAtEdge, withFolded, type BookletFiles } from './verify-booklet.ts';

/** A booklet and the PDF that it was made from. */
export interface ComparedBooklet {
  readonly source: Uint8Array;
  readonly files: BookletFiles;
  /** The file that problems are told of. */
  readonly file: string;
}

/** So many pages are compared: the first, the last, and some between them. */
const mostCompared = 16;

/**
 * Folds a booklet and compares it with the PDF that it was made from, page by page: nine tenths of the words of each page
 * must be on it. Reports `edition-is-whole`,
 * `page-counts-agree` and `booklet-text-is-printable`.
 */
export async function compareBooklet(
  { source, files, file }: ComparedBooklet,
  report: Report,
): Promise<void> {
  const { fold } = files;
  const fault = (rule: string, message: string) => {
    const hint = 'this is a fault of the press: report it with the PDF; nothing was written';
    report({ rule, severity: 'error', place: startOf(file), message, hint });
  };
  // One after the other: pdf.js 5.4 mixes up the pages of two documents that are open at the same time.
  const wanted = await textsOf(source, fold.pageCount);
  await withFolded(files, async (folded) => {
    for (const { rule, what } of folded.faults) fault(rule, `The booklet ${what}`);
    for (const [index, text] of wanted) {
      if (isSamePage(await folded.textOf(index), text)) continue;
      fault('edition-is-whole', `The booklet, folded, does not have the text of page ${index + 1}`);
    }
    const pages = await pagesAtEdge(folded, fold, fold.marginMm);
    if (pages.length > 0) report(textAtEdge(startOf(file), pages, fold));
  });
}

async function textsOf(bytes: Uint8Array, count: number): Promise<ReadonlyMap<number, string>> {
  const pdf = await openPdf(bytes);
  try {
    const texts = new Map<number, string>();
    const step = Math.max(1, (count - 1) / (mostCompared - 1));
    for (let n = 0; n <= count - 1; n += step) {
      const index = Math.round(n);
      texts.set(index, await pdf.textOf(index));
    }
    return texts;
  } finally {
    await pdf.close();
  }
}

// What stands beside the trim, such as the name of a file, may be read with one page or its neighbour.
function isSamePage(one: string, other: string): boolean {
  if (squeeze(one) === squeeze(other)) return true;
  const [words, wanted] = [one, other].map((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const left = new Set(wanted);
  const shared = (words ?? []).filter((word) => left.has(word)).length;
  return shared >= 0.9 * Math.max(words?.length ?? 0, wanted?.length ?? 0);
}
