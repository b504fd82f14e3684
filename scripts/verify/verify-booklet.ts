import type { BookletFold } from '../model/booklet-fold.ts';
import {
  placeInBooklet,
  readFolded,
  type FoldedPage,
  type PrintedBooklet,
  type PrintedSides,
} from './read-booklet.ts';
import { openPdf, type EdgeDistances, type Halves } from './read-pdf.ts';

/** A booklet folded: what is read on its pages. */
export interface FoldedBooklet {
  /** Text of a page of the book, by its index from 0. */
  readonly textOf: (index: number) => Promise<string>;
  /** How near the text of a page comes to the edges of its sheet, in points; by the page's index from 0. */
  readonly edgeOf: (index: number) => Promise<number>;
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
    const pageAt = (index: number) => pages[placeInBooklet(fold, index)];
    await act({
      textOf: async (index) => (await pageAt(index)?.text()) ?? '',
      edgeOf: async (index) => (await pageAt(index)?.edge()) ?? Infinity,
      faults: [...countSides(printed, fold), ...(await lookAtBlanks(pages, fold))],
    });
  } finally {
    await pdf.close();
  }
}

async function readFronts(bytes: Uint8Array): Promise<PrintedSides> {
  const pdf = await openPdf(bytes);
  try {
    const sides: Halves[] = [];
    const edges: EdgeDistances[] = [];
    for (let n = 0; n < pdf.count; n += 1) {
      sides.push(await pdf.halvesOf(n));
      edges.push(await pdf.edgesOf(n));
    }
    return {
      count: pdf.count,
      halvesOf: (n) => Promise.resolve(sides[n] ?? { left: '', right: '' }),
      edgesOf: (n) => Promise.resolve(edges[n] ?? { left: Infinity, right: Infinity }),
    };
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
  pages: readonly FoldedPage[],
  fold: BookletFold,
): Promise<readonly BookletFault[]> {
  const taken = new Set(
    Array.from({ length: fold.pageCount }, (_one, n) => placeInBooklet(fold, n)),
  );
  const faults: BookletFault[] = [];
  for (const [n, { text }] of pages.entries()) {
    if (taken.has(n) || (await text()).trim() === '') continue;
    faults.push({ rule: 'edition-is-whole', what: `has text on its blank page ${n + 1}` });
  }
  return faults;
}

/** Pages of a long book whose edges are looked at: they are all laid out alike. */
const mostMeasured = 48;

/** Pages, from 1, whose text comes nearer to the edge of the paper than printers print; of long books, some of them. */
export async function pagesAtEdge(
  { edgeOf }: FoldedBooklet,
  { pageCount }: BookletFold,
  marginMm: number,
): Promise<readonly number[]> {
  const marginPt = (marginMm * 72) / 25.4;
  const step = Math.max(1, pageCount / mostMeasured);
  const found: number[] = [];
  for (let n = 0; n < pageCount; n += step) {
    const index = Math.floor(n);
    if ((await edgeOf(index)) < marginPt - 0.01) found.push(index + 1);
  }
  return found;
}
