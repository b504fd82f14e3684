import './no-frame-wait.ts';
import { Previewer } from 'pagedjs';
import { countCharacters, countPlaced, findOutside } from './check-pages.ts';
import { patchFootnotes } from './footnote-patch.ts';
import { makePageExact } from './exact-page.ts';
import { keepPageEndsGood } from './good-page-ends.ts';
import { labelPages, writeFolios } from './folios.ts';
import type { Hyphenation } from '../hyphenate.ts';
import { justifyParagraphs } from './justify.ts';
import type { LayoutResult, LineCounts } from './layout-result.ts';
import { openProbe } from './page-probe.ts';
import { snapToGrid } from './snap-to-grid.ts';

/** What is asked of the page. */
export interface LayoutOrder {
  readonly css: string;
  /** By language of the articles. */
  readonly hyphenation: Readonly<Record<string, Hyphenation>>;
  /** Ids whose pages are wanted. */
  readonly targets: readonly string[];
  /** Paragraphs are left to the browser: quicker, for a look at the pages. */
  readonly isDraft: boolean;
  readonly trim: { readonly widthPt: number; readonly heightPt: number };
}

declare global {
  interface Window {
    /** Lays out the body of the document into pages. */
    layOut: (order: LayoutOrder) => Promise<LayoutResult>;
  }
}

patchFootnotes();
keepPageEndsGood();

window.layOut = async ({ css, hyphenation, targets, trim, isDraft }) => {
  // Where Paged.js divides a word itself, at the foot of a page, it must add no letter: a space without width.
  const content = takeBody();
  const written = countCharacters(content);
  const lines = await setParagraphs(content, css, isDraft ? undefined : hyphenation);
  const before = countCharacters(content);
  if (before !== written + lines.hyphens)
    throw new Error(`Line breaking changed ${before - written - lines.hyphens} characters`);
  nameElements(content);
  const flow = await new Previewer({ hyphenGlyph: '\u200B' }).preview(
    content,
    [{ [`${location.origin}/style.css`]: css }],
    document.body,
  );
  const pages = flow.pages.map(({ element }) => element);
  const after = countPlaced(pages);
  const labels = labelPages(pages);
  writeFolios(pages, labels);
  const pageOf = findTargets(pages, targets);
  fillContents(labels, pageOf);
  const outside = findOutside(pages);
  makePageExact(trim);
  return { pageCount: pages.length, labels, pageOf, characters: { before, after }, outside, lines };
};

function takeBody(): DocumentFragment {
  const content = document.createDocumentFragment();
  content.append(...document.body.childNodes);
  return content;
}

async function setParagraphs(
  content: DocumentFragment,
  css: string,
  hyphenation: LayoutOrder['hyphenation'] | undefined,
): Promise<LineCounts> {
  const probe = await openProbe(css);
  await Promise.all([...document.fonts].map((font) => font.load()));
  probe.area.append(content);
  const counts = { paragraphs: 0, lines: 0, hyphens: 0 };
  const parts = probe.area.querySelectorAll<HTMLElement>('article, .back');
  for (const part of hyphenation === undefined ? [] : parts) {
    const done = justifyParagraphs(
      part,
      hyphenation?.[part.lang] ?? hyphenation?.[document.documentElement.lang] ?? {},
    );
    for (const name of ['paragraphs', 'lines', 'hyphens'] as const) counts[name] += done[name];
  }
  snapToGrid(probe.area);
  content.append(...probe.area.childNodes);
  probe.remove();
  return counts;
}

// Paged.js would name them by time and chance.
function nameElements(content: DocumentFragment): void {
  for (const [n, element] of [...content.querySelectorAll<HTMLElement>('*')].entries()) {
    element.dataset.ref ??= `e${n}`;
  }
}

function findTargets(
  pages: readonly HTMLElement[],
  targets: readonly string[],
): Record<string, number> {
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
