/** Blocks whose height follows their own type, not the lines of the text. */
export const offGrid =
  '.opening, .matter-title, .article table, .article figure, .article pre, math[display="block"]';

/**
 * Pads blocks to a whole number of text lines, so that the lines of facing pages stay level.
 *
 * @param root Stands in a page box of the book's own make.
 */
export function snapToGrid(root: HTMLElement): void {
  const line = Number.parseFloat(getComputedStyle(root).lineHeight);
  if (!(line > 0)) return;
  for (const block of root.querySelectorAll<HTMLElement>(offGrid)) {
    const { height } = block.getBoundingClientRect();
    const missing = Math.ceil(height / line - 0.02) * line - height;
    if (missing < 0.5) continue;
    const style = getComputedStyle(block);
    block.style.marginBottom = `${Number.parseFloat(style.marginBottom) + missing}px`;
  }
}
