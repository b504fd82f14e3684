/** What stands on the left and the right half of each side of the sheets, in printing order. */
export interface PrintedSides<T> {
  readonly left: readonly T[];
  readonly right: readonly T[];
}

/**
 * Cuts, folds and reads a booklet: from what stands on the sides of the sheets, as printed, to pages in reading order.
 * A physical model, made without the imposition's own arithmetic: sheets of a signature lie on one another, are folded
 * over once, and the leaves are turned one by one.
 *
 * @param sheetsPerSignature Sheets in each signature, in order.
 */
export function refold<T>(
  { left, right }: PrintedSides<T>,
  sheetsPerSignature: readonly number[],
): readonly (T | undefined)[] {
  let side = 0;
  return sheetsPerSignature.flatMap((count) => {
    const sheets = Array.from({ length: count }, () => {
      const [front, back] = [side, side + 1];
      side += 2;
      // Turned on the short edge, what is left on the front has what is right on the back behind it.
      const rightLeaf = { recto: right[front], verso: left[back] };
      const leftLeaf = { recto: right[back], verso: left[front] };
      return { rightLeaf, leftLeaf };
    });
    const firstHalf = sheets.map(({ rightLeaf }) => rightLeaf);
    const secondHalf = sheets.map(({ leftLeaf }) => leftLeaf).reverse();
    return [...firstHalf, ...secondHalf].flatMap(({ recto, verso }) => [recto, verso]);
  });
}
