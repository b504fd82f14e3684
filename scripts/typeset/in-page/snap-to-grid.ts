import { Handler, registerHandlers } from 'pagedjs';

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
    block.style.marginBottom = `${marginBelow(block) + missing}px`;
  }
}

// Margins that meet are as high as the higher one: what is added to a block must show below both.
function marginBelow(block: HTMLElement): number {
  const next = block.nextElementSibling;
  const own = Number.parseFloat(getComputedStyle(block).marginBottom) || 0;
  const other = next === null ? 0 : Number.parseFloat(getComputedStyle(next).marginTop) || 0;
  return Math.max(own, other);
}

/** Where the lines of a page may leave the grid: at the end of a divided table, at a formula with its text. */
const leavesGrid = 'table, p:has(math[display="block"])';

/** Brings what follows on the page back to the grid, which only the page itself can tell. */
class GridAfterBlocks extends Handler {
  renderNode(node: Node): void {
    if (!(node instanceof HTMLElement)) return;
    const before = node.previousElementSibling;
    if (!(before instanceof HTMLElement) || !before.matches(leavesGrid)) return;
    const page = node.closest<HTMLElement>('.pagedjs_page_content');
    // A picture may not be there yet.
    if (page === null || before.querySelector('img') !== null) return;
    const line = Number.parseFloat(getComputedStyle(page).lineHeight);
    const { top } = node.getBoundingClientRect();
    const off = (top - page.getBoundingClientRect().top) % line;
    if (!(off > 0.5 && line - off > 0.5)) return;
    // Whatever margins meet there, this one is the highest.
    const gap = top - before.getBoundingClientRect().bottom;
    before.style.marginBottom = `${gap + line - off}px`;
  }
}

/** Makes Paged.js keep the lines after blocks on the grid. */
export function keepGridAfterBlocks(): void {
  registerHandlers(GridAfterBlocks);
}
