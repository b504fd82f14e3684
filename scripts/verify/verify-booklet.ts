import type { BookletFold } from '../model/booklet-fold.ts';
import {
  placeInBooklet,
  readFolded,
  type LazyText,
  type PrintedBooklet,
  type PrintedSides,
} from './read-booklet.ts';
import { openPdf, type Halves } from './read-pdf.ts';

/** A booklet folded: what is read on its pages. */
export interface FoldedBooklet {
  /** Text of a page of the book, by its index from 0. */
  readonly textOf: (index: number) => Promise<string>;
  /** Faults that do not need the words of the book. */
  readonly faults: readonly BookletFault[];
}

/** What is wrong with a booklet. */
export interface BookletFault {
  readonly rule: 'page-counts-agree' | 'edition-is-whole';
  /** Such as `has 13 sides instead of 14`. */
  readonly what: string;
}

/** A booklet as it is on disk, and how it is meant to be folded. */
export interface BookletFiles {
  readonly bytes: Uint8Array;
  /** The fronts, when `bytes` are the backs alone. */
  readonly fronts: Uint8Array | undefined;
  readonly fold: BookletFold;
}

/** Opens and folds a booklet for as long as an act reads it: its sides are counted, its blank pages looked at. */
export async function withFolded(
  { bytes, fronts, fold }: BookletFiles,
  act: (folded: FoldedBooklet) => Promise<void>,
): Promise<void> {
  // Read whole and closed again: pdf.js 5.4 mixes up the pages of two documents that are open at the same time.
  const first = fronts === undefined ? undefined : await readFronts(fronts);
  const pdf = await openPdf(bytes);
  try {
    const printed: PrintedBooklet =
      first === undefined ? { fronts: pdf, backs: undefined } : { fronts: first, backs: pdf };
    const pages = readFolded(printed, fold);
    const textOf = async (index: number) => (await pages[placeInBooklet(fold, index)]?.()) ?? '';
    const faults = [...countSides(printed, fold), ...(await lookAtBlanks(pages, fold))];
    await act({ textOf, faults });
  } finally {
    await pdf.close();
  }
}

async function readFronts(bytes: Uint8Array): Promise<PrintedSides> {
  const pdf = await openPdf(bytes);
  try {
    const sides: Halves[] = [];
    for (let n = 0; n < pdf.count; n += 1) sides.push(await pdf.halvesOf(n));
    const nothing: Halves = { left: '', right: '' };
    return { count: pdf.count, halvesOf: (n) => Promise.resolve(sides[n] ?? nothing) };
  } finally {
    await pdf.close();
  }
}

function countSides({ fronts, backs }: PrintedBooklet, fold: BookletFold): readonly BookletFault[] {
  const sheets = fold.signatures.reduce((sum, size) => sum + size, 0);
  const wanted = backs === undefined ? sheets * 2 : sheets;
  return [fronts, ...(backs === undefined ? [] : [backs])]
    .filter(({ count }) => count !== wanted)
    .map(({ count }) => ({
      rule: 'page-counts-agree',
      what: `has ${count} sides instead of ${wanted}`,
    }));
}

async function lookAtBlanks(
  pages: readonly LazyText[],
  fold: BookletFold,
): Promise<readonly BookletFault[]> {
  const taken = new Set(
    Array.from({ length: fold.pageCount }, (_one, n) => placeInBooklet(fold, n)),
  );
  const faults: BookletFault[] = [];
  for (const [n, read] of pages.entries()) {
    if (taken.has(n) || (await read()).trim() === '') continue;
    faults.push({ rule: 'edition-is-whole', what: `has text on its blank page ${n + 1}` });
  }
  return faults;
}
