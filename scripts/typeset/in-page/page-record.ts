import { illustrationsOn, markStructure } from './mark-structure.ts';
import { stringsOf } from './named-strings.ts';
import { countText } from './page-text.ts';
import type { PageRecord, PlaceOnPage } from './part-layout.ts';

/** What the book gives its pages when it is put together. */
const ownClasses = new Set(['pagedjs_page', 'pagedjs_left_page', 'pagedjs_right_page']);

/** What there is to know of a page that is done. The page itself is stripped of what only the layout needed. */
export function recordPage(page: HTMLElement, outOfFlow: string | undefined): PageRecord {
  // What is changed before it is measured would be laid out again.
  const textArea = textAreaOf(page);
  const isInside = fitsItsSheet(page);
  const illustrations = illustrationsOn(page);
  markDividedNotes(page);
  markStructure(page);
  strip(page);
  const opens = page.querySelector('.opening, .back > .matter-title') !== null;
  return {
    classes: [...page.classList].filter((name) => !ownClasses.has(name)),
    strings: stringsOf(page),
    html: htmlOf(page),
    characters: countText(page),
    illustrations,
    textArea,
    style: page.getAttribute('style') ?? '',
    isPlain: isInside && !holds(page, outOfFlow, opens),
    opens,
  };
}

// Paged.js takes the mark of a note that goes on, which has the note's name, for the note.
function markDividedNotes(page: HTMLElement): void {
  for (const call of page.querySelectorAll<HTMLElement>('[data-footnote-call][data-split-to]')) {
    const name = call.dataset.footnoteCall ?? '';
    page
      .querySelector(`.pagedjs_footnote_area [data-footnote-marker="${name}"]`)
      ?.setAttribute('data-split-to', name);
    call.removeAttribute('data-split-to');
  }
  for (const note of page.querySelectorAll('.pagedjs_footnote_area [data-note][data-split-to]'))
    [...note.querySelectorAll('.note-paragraph')].at(-1)?.setAttribute('data-split-to', '');
}

function fitsItsSheet(page: HTMLElement): boolean {
  const sheet = page.querySelector('.pagedjs_sheet');
  return sheet === null || sheet.scrollWidth <= sheet.clientWidth;
}

// A page where something opens is given a folio at its foot when the book is put together.
function holds(page: HTMLElement, outOfFlow: string | undefined, opens: boolean): boolean {
  if (outOfFlow === undefined) return false;
  const folio = document.createElement('div');
  folio.className = 'drop-folio';
  if (opens) page.querySelector('.pagedjs_pagebox')?.append(folio);
  const found = page.querySelector(outOfFlow) !== null;
  folio.remove();
  return found;
}

function textAreaOf(page: HTMLElement): PageRecord['textArea'] {
  const origin = page.getBoundingClientRect().top;
  const { top, bottom } = page.querySelector('.pagedjs_area')?.getBoundingClientRect() ?? {
    top: origin,
    bottom: origin,
  };
  return [points(top - origin), points(bottom - origin)];
}

function points(pixels: number): number {
  return Math.round(pixels * 75) / 100;
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
  for (const row of page.querySelectorAll('[data-whole]')) row.removeAttribute('data-whole');
  for (const place of page.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.replaceChildren(document.createComment(`page-of:${place.dataset.pageOf ?? ''}`));
}
