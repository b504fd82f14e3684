import { pageWord } from '../model/named-places.ts';
import type { PrintPart } from './print-book.ts';

/** Assumed until the pages are known; as wide as most numbers are. */
const unknownPage = '00';

/**
 * Writes references to pages for print: an empty element for each, which names its target.
 *
 * @param xhtml With `<page-ref to="ID"/>` where the page of an element is named.
 * @param language BCP 47, of the text around.
 */
export function placePageReferences(xhtml: string, language: string): string {
  const word = pageWord(language);
  return xhtml.replace(
    /<page-ref to="([^"]+)"\/>/g,
    (_all, id: string) =>
      `<span class="page-ref" data-word="${word === '' ? '' : `${word}\u00A0`}" data-href="#${id}"></span>`,
  );
}

const reference = /(<span class="page-ref" [^>]*>)[^<]*<\/span>/g;

/** True when a part names pages. */
export function namesPages({ html }: PrintPart): boolean {
  return html.search(reference) >= 0;
}

/** The part with the numbers of the pages that it names: “(page 12)”. */
export function fillPageReferences(
  part: PrintPart,
  labelOf: (id: string) => string | undefined,
): PrintPart {
  const html = part.html.replace(reference, (_all, open: string) => {
    const [, word = '', id = ''] = /data-word="([^"]*)" data-href="#([^"]*)"/.exec(open) ?? [];
    return `${open} (${word}${labelOf(id) ?? unknownPage})</span>`;
  });
  return { ...part, html };
}
