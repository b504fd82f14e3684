import type { BookletFold } from '../model/booklet-fold.ts';

/** What stands on the left and the right half of a side of a sheet. */
export interface SideHalves<T> {
  readonly left: T;
  readonly right: T;
}

/** A printed sheet; its back as it is read when the sheet is turned over like a leaf, left to right. */
export interface PrintedSheet<T> {
  readonly front: SideHalves<T>;
  readonly back: SideHalves<T>;
}

/**
 * Cuts, folds and reads a booklet: from the sheets as printed, outermost of each signature first, to pages in reading
 * order. A physical model, made without the imposition's own arithmetic: sheets of a signature lie on one another, are
 * folded over once, and the leaves are turned one by one, from the side where the reader begins.
 */
export function refold<T>(
  sheets: readonly PrintedSheet<T>[],
  { signatures, binding }: Pick<BookletFold, 'signatures' | 'binding'>,
): readonly T[] {
  let from = 0;
  return signatures.flatMap((count) => {
    const signature = sheets.slice(from, from + count);
    from += count;
    const leaves = signature.map(({ front, back }) => {
      // What is left on the front has what is right on the back behind it.
      const right = { over: front.right, under: back.left };
      const left = { over: back.right, under: front.left };
      const mirrored = {
        first: { over: front.left, under: back.right },
        second: { over: back.left, under: front.right },
      };
      return binding === 'left' ? { first: right, second: left } : mirrored;
    });
    const firstHalf = leaves.map(({ first }) => first);
    const secondHalf = leaves.map(({ second }) => second).reverse();
    return [...firstHalf, ...secondHalf].flatMap(({ over, under }) => [over, under]);
  });
}
