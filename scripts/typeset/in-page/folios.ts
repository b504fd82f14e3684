/** Roman numerals, lower case, as the front matter counts its pages. */
export function toRoman(number: number): string {
  const values: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let roman = '';
  for (const [value, letters] of values) {
    for (; rest >= value; rest -= value) roman += letters;
  }
  return roman;
}

/** Folios: roman up to the first article, arabic from there. */
export function labelPages(pages: readonly HTMLElement[]): readonly string[] {
  const first = pages.findIndex((page) => page.querySelector('article') !== null);
  const front = first === -1 ? pages.length : first;
  return pages.map((_page, n) => (n < front ? toRoman(n + 1) : String(n - front + 1)));
}

/**
 * Writes the folios into the pages. The pages where something opens carry theirs at the foot and no running head.
 * Blank pages carry nothing.
 */
export function writeFolios(pages: readonly HTMLElement[], labels: readonly string[]): void {
  for (const [n, page] of pages.entries()) {
    const label = labels[n] ?? '';
    page.style.setProperty('--pagedjs-string-first-folio', `"${label}"`);
    const opens = page.querySelector('.opening, .back > .matter-title') !== null;
    if (!opens) continue;
    page.classList.add('opens');
    const folio = document.createElement('div');
    folio.className = 'drop-folio';
    folio.textContent = label;
    folio.setAttribute('aria-hidden', 'true');
    page.querySelector('.pagedjs_pagebox')?.append(folio);
  }
}
