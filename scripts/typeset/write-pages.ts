import { escapeXml } from '../model/escape-xml.ts';
import { placeScheme } from '../model/pages.ts';
import type { AssembledPages, PlacedPage } from './assemble.ts';

/** Size of a page in points, and how far beyond it art is printed on each edge. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly bleedPt: number;
}

/** All pages of a book as HTML, to be printed as they are by the style that they were laid out with and one more. */
export interface WrittenPages {
  readonly html: string;
  readonly style: string;
}

/** Writes all pages of a book. */
export function writePages(assembled: AssembledPages, size: PageSize): WrittenPages {
  const { pages } = assembled;
  const written = pages.map((page, n) => writePage(page, n, assembled));
  return {
    html: `<div class="pagedjs_pages" style="--pagedjs-page-count: ${pages.length}">
${written.join('\n')}
</div>`,
    style: exactPages(size) + lightPages,
  };
}

function writePage(
  { record, label }: PlacedPage,
  index: number,
  assembled: AssembledPages,
): string {
  const side = index % 2 === 0 ? 'right' : 'left';
  const classes = ['pagedjs_page', ...record.classes, `pagedjs_${side}_page`];
  if (record.opens) classes.push('opens');
  if (record.isPlain) classes.push('plain');
  const strings = Object.entries({ ...record.strings, 'first-folio': label }).map(
    ([name, value]) => `--pagedjs-string-${name}:"${value}"`,
  );
  const style = [record.style.replace(/;\s*$/, ''), ...strings].filter(Boolean).join(';');
  // The pages where something opens carry their folio at the foot and no running head. Blank pages carry nothing.
  const folio = record.opens ? `<div class="drop-folio" aria-hidden="true">${label}</div>` : '';
  return `<div class="${classes.join(' ')}" id="page-${index + 1}" data-page-number="${index + 1}" style="${escapeXml(style)}"><div class="pagedjs_sheet"><div class="pagedjs_pagebox">${fillPageNumbers(markLinks(record.html), assembled)}${folio}</div></div></div>`;
}

// The browser looks for the places of all links again on every page: it is not told of them, and they are put into the
// PDF afterwards.
function markLinks(html: string): string {
  return html.replaceAll(' href="#', ` href="${placeScheme}`);
}

function fillPageNumbers(html: string, { places, labels }: AssembledPages): string {
  return html.replace(/<!--page-of:([^>]*)-->/g, (_all, id: string) => {
    const index = places.get(id)?.pageIndex;
    return index === undefined ? '' : ` ${labels[index] ?? ''}`;
  });
}

/**
 * Makes the printed sheet a whole multiple of 6 pt, with the page and its bleed at the bottom left corner, so that the
 * page can be cut out of it exactly: the browser rounds any other size (A5 would become 420.00 × 594.96 pt).
 */
function exactPages({ widthPt, heightPt, bleedPt }: PageSize): string {
  const width = Math.ceil((widthPt + 2 * bleedPt) / 6) * 6;
  const height = Math.ceil((heightPt + 2 * bleedPt) / 6) * 6;
  return `
    @page { size: ${width}pt ${height}pt !important; margin: 0 !important; }
    .pagedjs_page {
      box-sizing: border-box !important;
      height: ${height}pt !important;
      max-height: ${height}pt !important;
      padding-top: calc(${height}pt - ${heightPt + bleedPt}pt) !important;
    }${bleedPt > 0 ? openPages(width, bleedPt) : ''}`;
}

// What goes beyond the trim is seen in the bleed; what is placed against the page is placed against the trim.
function openPages(width: number, bleedPt: number): string {
  return `
    .pagedjs_page {
      width: ${width}pt !important;
      max-width: ${width}pt !important;
      padding-left: ${bleedPt}pt !important;
      overflow: hidden !important;
    }
    .pagedjs_pages .pagedjs_sheet { position: relative !important; overflow: visible !important; }`;
}

// The same pages, printed in less than half the time: nothing is laid out for the screen first, and no box of a page is
// a layer, for the browser walks all layers again on every page.
const lightPages = `
    @media screen { .pagedjs_pages { display: none; } }
    .pagedjs_page, .pagedjs_sheet { position: static !important; }
    .plain :is(.pagedjs_pagebox, .pagedjs_area, .pagedjs_page_content) { position: static !important; }
    .plain :is(.pagedjs_sheet, .pagedjs_footnote_area, .pagedjs_footnote_content) { position: static !important; overflow: visible !important; }
    .plain :is(.pagedjs_page_content, .pagedjs_footnote_inner_content) { columns: auto !important; display: flow-root !important; }`;
