import { Handler, registerHandlers, type Page, type PagedContent } from 'pagedjs';

/** Told of every page when nothing more will be done to it, in order, while it still stands in the document. */
export type PageSink = (page: Page) => void;

/** Where the next layout stands in the book. */
export interface PagePlace {
  /** Its first page is the first of the book. */
  readonly isFirst: boolean;
  /** It starts on a left-hand page: an empty right-hand one is put before it. */
  readonly startsLeft: boolean;
}

let sink: PageSink | undefined;
let place: PagePlace = { isFirst: true, startsLeft: false };
let taken = 0;

/** Gives each page of the next layout to a sink as soon as it is done, and takes it out of the document. */
export function takePages(next: PageSink, at: PagePlace): void {
  sink = next;
  place = at;
  taken = 0;
}

/** Gives the pages that are left, when the layout has ended. */
export function takeLastPages(pages: readonly Page[]): void {
  takeUpTo(pages, pages.length);
  sink = undefined;
}

const margins = {
  top: ['left', 'center', 'right'].map((one) => `top-${one}`),
  right: ['top', 'middle', 'bottom'].map((one) => `right-${one}`),
  left: ['top', 'middle', 'bottom'].map((one) => `left-${one}`),
  bottom: ['left', 'center', 'right'].map((one) => `bottom-${one}`),
};
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
const box = (name: string) =>
  `<div class="pagedjs_margin pagedjs_margin-${name}"><div class="pagedjs_margin-content"></div></div>`;

const marginBoxes = [
  ...corners.map(
    (name) => `<div class="pagedjs_margin-${name}-corner-holder">${box(`${name}-corner`)}</div>`,
  ),
  ...Object.entries(margins).map(
    ([side, names]) => `<div class="pagedjs_margin-${side}">${names.map(box).join('')}</div>`,
  ),
].join('');

// The page of Paged.js without its forty elements for crop marks, which are drawn later if they are wanted, and without
// its margins, which it is given when its text stands.
const template = `<div class="pagedjs_page"><div class="pagedjs_sheet"><div class="pagedjs_pagebox"><div class="pagedjs_area"><div class="pagedjs_page_content"></div><div class="pagedjs_footnote_area"><div class="pagedjs_footnote_content pagedjs_footnote_empty"><div class="pagedjs_footnote_inner_content"></div></div></div></div></div></div></div>`;

/**
 * Keeps the document small, so that the thousandth page takes no longer than the first: a page that is done leaves it,
 * and places are found by an index instead of a search. Paged.js looks back at the page before, and no further.
 */
class LightPages extends Handler {
  afterParsed(parsed: PagedContent): void {
    parsed.indexOfRefs = Object.fromEntries(
      [...parsed.querySelectorAll('[data-ref]')].map((element) => [
        element.getAttribute('data-ref') ?? '',
        element,
      ]),
    );
    this.chunker.pageTemplate.innerHTML = template;
    if (sink !== undefined && place.startsLeft) this.chunker.addPage(true);
  }

  beforePageLayout(page: Page, content?: PagedContent): void {
    const { element } = page;
    if (!place.isFirst) element.classList.remove('pagedjs_first_page');
    if (content === undefined) return addMargins(element);
    const { layout } = page;
    page.layout = async (...order) => {
      const end = await layout.apply(page, order);
      addMargins(element);
      return end;
    };
  }

  finalizePage(_element: HTMLElement, page: Page): void {
    page.removeListeners();
    const { pages } = this.chunker;
    takeUpTo(pages, pages.indexOf(page) - 1);
  }
}

// Whatever changes the style of a page changes that of its margins.
function addMargins(page: Element): void {
  if (page.querySelector('.pagedjs_margin') === null)
    page.querySelector('.pagedjs_pagebox')?.insertAdjacentHTML('afterbegin', marginBoxes);
}

/** Makes Paged.js keep no more pages in the document than it needs. */
export function keepPagesLight(): void {
  registerHandlers(LightPages);
}

function takeUpTo(pages: readonly Page[], end: number): void {
  if (sink === undefined) return;
  for (; taken < end; taken += 1) {
    const page = pages[taken] as Page;
    sink(page);
    page.element.remove();
    // Paged.js holds on to the page itself until the end.
    page.element.replaceChildren();
  }
}
