/** Characters of the text under a node, white space left out. */
export function countCharacters(node: Node): number {
  return (node.textContent ?? '').replace(/[\s\u200B]/g, '').length;
}

/** Characters that stand in the text area and the notes of a page, repeated heads of tables left out. */
export function countPlaced(page: HTMLElement): number {
  const areas = page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_inner_content');
  const repeated = [...page.querySelectorAll('[data-repeated]')];
  const count = (elements: Iterable<Element>) =>
    [...elements].reduce((sum, element) => sum + countCharacters(element), 0);
  return count(areas) - count(repeated);
}

/** What is wrong with a page. */
export interface PageFaults {
  /** Texts, cut short, that stick out of the area of the page: they would be clipped, or stand in the margin. */
  readonly outside: readonly string[];
  /**
   * Numbers of the paragraphs that the browser has set in other lines than it was told to, or whose lines are wider than
   * they should be.
   */
  readonly odd: readonly string[];
}

/** Looks at a page that is done, as it stands in the document. */
export function findFaults(page: HTMLElement): PageFaults {
  const outside = findOutside(page);
  return {
    outside: outside.map(({ data }) => data.trim().slice(0, 60)),
    odd: findOddParagraphs(page, outside),
  };
}

function findOutside(page: HTMLElement): readonly Text[] {
  const area = page.querySelector('.pagedjs_area');
  return area === null ? [] : textsOutside(area, area.getBoundingClientRect());
}

// Glyph boxes are taller than their lines, and a hanging stop may stand a little outside.
const tolerance = { below: 6, beside: 6 };

function textsOutside(content: Element, area: DOMRect): readonly Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.textContent ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    const isOut = [...range.getClientRects()].some(
      (rect) =>
        rect.width > 0 &&
        (rect.right > area.right + tolerance.beside ||
          rect.left < area.left - tolerance.beside ||
          rect.bottom > area.bottom + tolerance.below ||
          rect.top < area.top - tolerance.below),
    );
    if (isOut) found.push(node as Text);
  }
  return found;
}

function findOddParagraphs(page: HTMLElement, outside: readonly Text[]): readonly string[] {
  const wide = new Set(outside.map((text) => text.parentElement?.closest('[data-set]')));
  return [...page.querySelectorAll<HTMLElement>('[data-set]')].flatMap((paragraph) => {
    if (wide.has(paragraph)) return [paragraph.dataset.set ?? ''];
    const style = getComputedStyle(paragraph);
    const pixels = (length: string) => Number.parseFloat(length) || 0;
    const { height } = paragraph.getBoundingClientRect();
    const inner = height - pixels(style.paddingTop) - pixels(style.paddingBottom);
    const isAsSet = Math.round(inner / pixels(style.lineHeight)) === linesSet(paragraph);
    return isAsSet ? [] : [paragraph.dataset.set ?? ''];
  });
}

// Pieces with text between the places to break; a place may stand first or last on the page.
function linesSet(paragraph: HTMLElement): number {
  const walker = document.createTreeWalker(
    paragraph,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let [lines, hasText] = [0, false];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) hasText ||= node.data.trim() !== '';
    else if (node.nodeName === 'IMG' || node.nodeName === 'svg') hasText = true;
    else if (node.nodeName === 'WBR') {
      lines += hasText ? 1 : 0;
      hasText = false;
    }
  }
  return lines + (hasText ? 1 : 0);
}
