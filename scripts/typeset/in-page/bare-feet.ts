import { Handler, registerHandlers, type Page, type PagedContent } from 'pagedjs';

/**
 * Keeps the last line of a page on it. What a theme puts below its blocks (padding, borders) finds no room at the foot
 * of a page; with the next block gone over, the browser takes the last line along with it, to where nobody sees it. It
 * is taken off the blocks that end there.
 */
class BareFeet extends Handler {
  beforePageLayout(page: Page, content?: PagedContent): void {
    if (content === undefined) return;
    const { layout } = page;
    page.layout = async (...order) => {
      const end = await layout.apply(page, order);
      if (end !== undefined) bareFoot(page);
      return end;
    };
  }
}

/** Makes Paged.js keep the last lines of pages on them. */
export function keepLastLines(): void {
  registerHandlers(BareFeet);
}

const below = ['margin-bottom', 'border-bottom-width', 'padding-bottom'] as const;

// The outer blocks first, and no more of them than need be; none where that does not help.
function bareFoot({ area, wrapper }: Page): void {
  const isOver = () => overflows(area) && overflows(laidOutAnew(area, wrapper));
  const changed = new Map<HTMLElement, string | null>();
  let last = wrapper.lastElementChild;
  for (; last instanceof HTMLElement && isOver(); last = last.lastElementChild) {
    // A row has the same end in all its cells.
    const cells = last.parentElement instanceof HTMLTableRowElement ? last.parentElement.cells : [];
    for (const block of new Set([last, ...cells])) bare(block, changed);
  }
  if (changed.size === 0 || !isOver()) return;
  for (const [element, style] of changed) {
    if (style === null) element.removeAttribute('style');
    else element.setAttribute('style', style);
  }
}

function bare(block: HTMLElement, changed: Map<HTMLElement, string | null>): void {
  const style = getComputedStyle(block);
  const found = below.filter((name) => Number.parseFloat(style.getPropertyValue(name)) > 0);
  if (found.length > 0) changed.set(block, block.getAttribute('style'));
  for (const name of found) block.style.setProperty(name, '0', 'important');
}

// Into the next column, where nobody sees it; marks that hang in the margin are no more than a letter wide.
function overflows(area: HTMLElement): boolean {
  return area.scrollWidth > 1.5 * area.clientWidth;
}

// Chromium leaves a line in the next column, where it was while that was wanted.
function laidOutAnew(area: HTMLElement, wrapper: HTMLElement): HTMLElement {
  wrapper.style.display = 'none';
  area.getBoundingClientRect();
  wrapper.removeAttribute('style');
  return area;
}
