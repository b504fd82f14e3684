import { Handler, registerHandlers, type Page } from 'pagedjs';

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

/**
 * Keeps the document small, so that the thousandth page takes no longer than the first: a page that is done leaves it,
 * and places are found by an index instead of a search. Paged.js looks back at the page before, and no further.
 */
class LightPages extends Handler {
  afterParsed(parsed: DocumentFragment & { indexOfRefs?: Record<string, Element> }): void {
    parsed.indexOfRefs = Object.fromEntries(
      [...parsed.querySelectorAll<HTMLElement>('[data-ref]')].map((element) => [
        element.dataset.ref ?? '',
        element,
      ]),
    );
    if (sink !== undefined && place.startsLeft) this.chunker.addPage(true);
  }

  beforePageLayout({ element }: Page): void {
    if (!place.isFirst) element.classList.remove('pagedjs_first_page');
  }

  finalizePage(_element: HTMLElement, page: Page): void {
    page.removeListeners();
    const { pages } = this.chunker;
    takeUpTo(pages, pages.indexOf(page) - 1);
  }
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
