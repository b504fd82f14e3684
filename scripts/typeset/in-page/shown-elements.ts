import { registeredHandlers } from 'pagedjs';

/** The part of Paged.js 0.4.3's filter of elements without a box that is mended here. */
interface UndisplayedFilter {
  /** Rules of the style that set `display`. */
  readonly displayRules: Readonly<
    Record<string, { readonly selector: string; readonly value: string }>
  >;
  filter: (content: DocumentFragment) => void;
}

/**
 * Paged.js 0.4.3 takes all elements with a style of their own for such as have no box, among them the tables whose columns
 * the press has set: what a heading keeps with itself would be the block after the table. Here only those count that
 * are without a box.
 */
export function findShownElements(): void {
  const found = registeredHandlers.find((handler) => 'sortDisplayedSelectors' in handler.prototype);
  if (found === undefined) throw new Error('Paged.js has no filter of elements without a box');
  const handler = found.prototype as unknown as UndisplayedFilter;
  const markAll = handler.filter;
  handler.filter = function filter(content) {
    markAll.call(this, content);
    const hidden = new Set(
      Object.values(this.displayRules)
        .filter(({ value }) => value === 'none')
        .flatMap(({ selector }) => elementsOf(content, selector)),
    );
    for (const element of content.querySelectorAll<HTMLElement>('[style][data-undisplayed]')) {
      if (element.style.display !== 'none' && !hidden.has(element))
        element.removeAttribute('data-undisplayed');
    }
  };
}

// None where the browser does not know the selector.
function elementsOf(content: DocumentFragment, selector: string): readonly Element[] {
  try {
    return [...content.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
