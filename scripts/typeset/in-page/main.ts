import './no-frame-wait.ts';
import { Previewer } from 'pagedjs';
import { countCharacters, countPlaced, findOutside } from './check-pages.ts';
import { makePageExact } from './exact-page.ts';
import { labelPages, writeFolios } from './folios.ts';
import type { LayoutResult } from './layout-result.ts';

/** What is asked of the page. */
export interface LayoutOrder {
  readonly css: string;
  /** Ids whose pages are wanted. */
  readonly targets: readonly string[];
  readonly trim: { readonly widthPt: number; readonly heightPt: number };
}

declare global {
  interface Window {
    /** Lays out the body of the document into pages. */
    layOut: (order: LayoutOrder) => Promise<LayoutResult>;
  }
}

window.layOut = async ({ css, targets, trim }) => {
  const content = takeBody();
  nameElements(content);
  const before = countCharacters(content);
  const flow = await new Previewer().preview(content, [{ [`${location.origin}/style.css`]: css }], document.body);
  const pages = flow.pages.map(({ element }) => element);
  const after = countPlaced(pages);
  const labels = labelPages(pages);
  writeFolios(pages, labels);
  const pageOf = findTargets(pages, targets);
  fillContents(labels, pageOf);
  const outside = findOutside(pages);
  makePageExact(trim);
  const lines = { paragraphs: 0, lines: 0, hyphens: 0 };
  return { pageCount: pages.length, labels, pageOf, characters: { before, after }, outside, lines };
};

function takeBody(): DocumentFragment {
  const content = document.createDocumentFragment();
  content.append(...document.body.childNodes);
  return content;
}

// Paged.js would name them by time and chance.
function nameElements(content: DocumentFragment): void {
  for (const [n, element] of [...content.querySelectorAll<HTMLElement>('*')].entries()) {
    element.dataset.ref ??= `e${n}`;
  }
}

function findTargets(pages: readonly HTMLElement[], targets: readonly string[]): Record<string, number> {
  const pageOf: Record<string, number> = {};
  for (const id of targets) {
    const page = document.getElementById(id)?.closest<HTMLElement>('.pagedjs_page');
    if (page) pageOf[id] = pages.indexOf(page);
  }
  return pageOf;
}

function fillContents(labels: readonly string[], pageOf: Readonly<Record<string, number>>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const index = pageOf[place.dataset.pageOf ?? ''];
    place.textContent = index === undefined ? '' : ` ${labels[index] ?? ''}`;
  }
}
