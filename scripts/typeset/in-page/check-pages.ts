/** Characters of the text under a node, white space left out. */
export function countCharacters(node: Node): number {
  return (node.textContent ?? '').replace(/[\s\u200B]/g, '').length;
}

/** Characters that stand in the text area and the notes of a page. */
export function countPlaced(page: HTMLElement): number {
  const areas = page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_inner_content');
  return [...areas].reduce((sum, area) => sum + countCharacters(area), 0);
}

/** Texts that stick out of the area of their page: they would be clipped, or stand in the margin. */
export function findOutside(page: HTMLElement): readonly string[] {
  const area = page.querySelector('.pagedjs_area');
  return area === null ? [] : textsOutside(area, area.getBoundingClientRect());
}

// Glyph boxes are taller than their lines, and a hanging stop may stand a little outside.
const tolerance = { below: 6, beside: 6 };

function textsOutside(content: Element, area: DOMRect): readonly string[] {
  const found: string[] = [];
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
    if (isOut) found.push((node.textContent ?? '').trim().slice(0, 60));
  }
  return found;
}
