/** Rows that are higher than this part of the page may be divided. */
const highest = 1 / 4;

/** Marks the rows of tables that no page divides: all but very high ones, for what is higher than a page must be. */
export function markWholeRows(area: HTMLElement): void {
  const most = area.clientHeight * highest;
  const rows = [...area.querySelectorAll<HTMLTableRowElement>('tr')];
  const low = rows.filter((row) => row.getBoundingClientRect().height <= most);
  for (const row of low) row.dataset.whole = '';
}

/** A page, perhaps with more on it than it can hold. */
export interface FilledPage {
  /** Everything on it. */
  readonly page: Element;
  readonly bounds: DOMRect;
}

/**
 * What goes over to the next page, with the whole of the first row that has no room. Paged.js 0.4.3 divides it, or leaves
 * it where nobody sees it. A head goes over with the row under it, a caption with the first; at the head of a page all
 * stays as it is.
 *
 * @param overflow As Paged.js found it; undefined when it found none.
 */
export function withWholeRow(
  overflow: Range | undefined,
  { page, bounds }: FilledPage,
): Range | undefined {
  const beginsHere = (row: Element) => overflow === undefined || overflow.comparePoint(row, 0) < 0;
  const divided = [...page.querySelectorAll<HTMLTableRowElement>('tr[data-whole]')].find(
    (one) => beginsHere(one) && (sticksOut(one, bounds) || overflow?.intersectsNode(one) === true),
  );
  const row = divided ?? rowAt(overflow);
  const first = row && firstThatGoesOver(row);
  if (first === undefined || isFirstOn(page, first)) return overflow;
  const whole = document.createRange();
  whole.setStartBefore(first);
  whole.setEndAfter(page.lastChild as ChildNode);
  return whole;
}

// What goes over may begin with a row.
function rowAt(overflow: Range | undefined): HTMLTableRowElement | undefined {
  if (overflow === undefined) return undefined;
  const { startContainer, startOffset } = overflow;
  const first = startContainer.childNodes[startOffset] ?? startContainer;
  if (first instanceof HTMLTableRowElement) return first;
  if (first instanceof HTMLTableSectionElement) return first.rows[0];
  const element = first instanceof Element ? first : first.parentElement;
  return element?.closest('caption, colgroup')?.closest('table')?.rows[0];
}

// Into the next column, or below the page.
function sticksOut(row: Element, { bottom, right }: DOMRect): boolean {
  return [...row.getClientRects()].some((rect) => rect.left >= right || rect.bottom > bottom + 1);
}

function firstThatGoesOver(row: HTMLTableRowElement): Element {
  const first = firstOfSpan(row);
  const table = first.closest('table') as HTMLTableElement;
  const head = table.tHead;
  const isFirst = first === table.rows[0] || head?.contains(first) === true;
  return isFirst || head?.nextElementSibling?.firstElementChild === first ? table : first;
}

// A cell may reach over several rows.
function firstOfSpan(row: HTMLTableRowElement): HTMLTableRowElement {
  let [first, rows] = [row, 1];
  for (
    let before = row.previousElementSibling;
    before instanceof HTMLTableRowElement;
    before = before.previousElementSibling
  ) {
    if ([...before.cells].some(({ rowSpan }) => rowSpan > rows)) first = before;
    rows += 1;
  }
  return first;
}

// With nothing before it but the repeated head of its table.
function isFirstOn(page: Element, first: Element): boolean {
  const before = document.createRange();
  before.setStart(page, 0);
  before.setEndBefore(first);
  const text = before.cloneContents();
  for (const head of text.querySelectorAll('[data-repeated]')) head.remove();
  return text.textContent.trim() === '' && text.querySelector('img, svg') === null;
}
