/** Pages that make one picture: one page, or the left and the right of a spread; numbers from 1. */
export type PicturePages = readonly (number | undefined)[];

/** What pictures are wanted of a book. */
export interface PictureRange {
  /** First and last page, from 1. */
  readonly from: number;
  readonly to: number;
  /** Left and right pages together, as the open book shows them. */
  readonly isSpread: boolean;
}

/**
 * The pictures of a range of pages. The first page of a book is a right one and has nothing to its left.
 *
 * @example planPictures({ from: 1, to: 4, isSpread: true }) // [[undefined, 1], [2, 3], [4, 5]]
 */
export function planPictures({ from, to, isSpread }: PictureRange): readonly PicturePages[] {
  const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
  if (!isSpread) return pages.map((page) => [page]);
  const lefts = [...new Set(pages.map((page) => page - (page % 2)))];
  return lefts.map((left) => [left === 0 ? undefined : left, left + 1]);
}

/** The same with pages that the book does not have left out. */
export function withinBook(
  pictures: readonly PicturePages[],
  count: number,
): readonly PicturePages[] {
  return pictures
    .map((pages) => pages.map((page) => (page !== undefined && page <= count ? page : undefined)))
    .filter((pages) => pages.some((page) => page !== undefined));
}

/** The file name of a picture: `page-007.png`, `spread-006-007.png`. */
export function pictureName(pages: PicturePages): string {
  const numbers = pages.filter((page) => page !== undefined);
  const shown = numbers.map((page) => String(page).padStart(3, '0')).join('-');
  return `${pages.length > 1 ? 'spread' : 'page'}-${shown}.png`;
}
