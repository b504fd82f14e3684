const uncounted =
  '.opening, .matter-title, .noteref, .page-ref, [data-footnote-call], math, svg, [data-repeated]';

/** Characters of running text on a page, as `PageStart` counts them. */
export function countText(page: HTMLElement): number {
  const content = page.querySelector('.pagedjs_page_content');
  if (content === null) return 0;
  const walker = document.createTreeWalker(
    content,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : (node as Element).matches(uncounted)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP,
  );
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    count += (node as Text).data.replace(/[\s\u00AD\u200B-\u200D\u2010\u2060\uFEFF-]/g, '').length;
  return count;
}
