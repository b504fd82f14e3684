import { stringsOf } from './named-strings.ts';
import { countText } from './page-text.ts';
import type { PageRecord, PlaceOnPage } from './part-layout.ts';

/** What the book gives its pages when it is put together. */
const ownClasses = new Set(['pagedjs_page', 'pagedjs_left_page', 'pagedjs_right_page']);

/** What there is to know of a page that is done. The page itself is stripped of what only the layout needed. */
export function recordPage(page: HTMLElement, outOfFlow: string | undefined): PageRecord {
  strip(page);
  return {
    classes: [...page.classList].filter((name) => !ownClasses.has(name)),
    strings: stringsOf(page),
    html: htmlOf(page),
    characters: countText(page),
    style: page.getAttribute('style') ?? '',
    isPlain: outOfFlow === undefined || page.querySelector(outOfFlow) === null,
    opens: page.querySelector('.opening, .back > .matter-title') !== null,
  };
}

// The boxes of a margin stand by their order: all of them are there, or none.
function htmlOf(page: HTMLElement): string {
  const groups = [...(page.querySelector('.pagedjs_pagebox')?.children ?? [])];
  return groups
    .filter((group) => group.matches('.pagedjs_area') || group.querySelector('.hasContent'))
    .map((group) => group.outerHTML)
    .join('');
}

/** Where the elements with an id stand on a page, in points. */
export function placesOn(
  page: HTMLElement,
): readonly (readonly [string, Omit<PlaceOnPage, 'page'>])[] {
  const origin = page.getBoundingClientRect();
  const points = (pixels: number) => Math.round(pixels * 75) / 100;
  return [...page.querySelectorAll('.pagedjs_area [id]')].map((element) => {
    const { left, top } = element.getBoundingClientRect();
    return [element.id, { left: points(left - origin.left), top: points(top - origin.top) }];
  });
}

function strip(page: HTMLElement): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-ref]')) {
    element.removeAttribute('data-ref');
    element.removeAttribute('data-id');
    element.removeAttribute('data-undisplayed');
  }
  for (const paragraph of page.querySelectorAll('[data-set]'))
    paragraph.removeAttribute('data-set');
  for (const place of page.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.replaceChildren(document.createComment(`page-of:${place.dataset.pageOf ?? ''}`));
}
