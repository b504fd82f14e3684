import { offGrid } from './snap-to-grid.ts';

/** Class of paragraphs whose text the browser need not lay out yet. */
const unread = 'unread';

const leaves = 'p, li, dd, .note-paragraph';

/**
 * Paragraphs whose place and width do not depend on their text: until it is broken into lines, it costs no layout. Those
 * with elements in them are not hidden: to ask for the style of one of these would lay them out all the same.
 */
export function hideParagraphs(root: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.${unread} { content-visibility: hidden; }`);
  document.adoptedStyleSheets = [sheet];
  for (const element of root.querySelectorAll<HTMLElement>(leaves)) {
    if (element.childElementCount === 0 && element.closest(offGrid) === null)
      element.classList.add(unread);
  }
}

/** Makes them as they were. */
export function showParagraphs(root: Element): void {
  for (const element of root.querySelectorAll(`.${unread}`)) element.classList.remove(unread);
  document.adoptedStyleSheets = [];
}

/** Makes the text around an element as it was, so that something in it can be measured. */
export function showAround(element: Element): void {
  element.closest(`.${unread}`)?.classList.remove(unread);
}
