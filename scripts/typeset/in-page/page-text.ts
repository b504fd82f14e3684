const uncounted =
  '.opening, .matter-title, .noteref, .page-ref, [data-footnote-call], math, svg, [data-repeated]';

/** Characters of running text on a page, as `PageStart` counts them. */
export function countText(page: HTMLElement): number {
  const content = page.querySelector('.pagedjs_page_content');
  if (content === null) return 0;
  const left = [...content.querySelectorAll(uncounted)].filter(
    (element) => element.parentElement?.closest(uncounted) === null,
  );
  return left.reduce((count, element) => count - countIn(element), countIn(content));
}

function countIn({ textContent }: Element): number {
  return (textContent ?? '').replace(/[\s\u00AD\u200B-\u200D\u2010\u2060\uFEFF-]/g, '').length;
}
