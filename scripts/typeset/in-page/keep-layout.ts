import type { Page } from 'pagedjs';
import { partsOf } from './note-area.ts';

/** True when notes stand on the page. */
export function hasNotes(page: Element): boolean {
  return (page.querySelector('.pagedjs_footnote_inner_content')?.childElementCount ?? 0) > 0;
}

/** The text area of a page, its notes included. */
export function areaOf(page: Element): HTMLElement {
  const area = page.querySelector<HTMLElement>('.pagedjs_area');
  if (area === null) throw new Error('The page has no text area');
  return area;
}

/** Where the text ends that fits on its page; Paged.js' wrapper of it has no height of its own. */
export function textBottom(wrapper: Element): number {
  return (wrapper.lastElementChild ?? wrapper).getBoundingClientRect().bottom;
}

/** A layout of a page that may be taken back. */
export interface KeptLayout {
  /** Makes the page as it was, whatever was laid out on it since. */
  readonly putBack: () => void;
}

/** Keeps what stands on a page without notes, while it is laid out again. */
export function keepLayout(page: Page): KeptLayout {
  const { element, wrapper, endToken } = page;
  const { area, content, inner } = partsOf(areaOf(element));
  const style = area.getAttribute('style') ?? '';
  return {
    putBack: () => {
      page.wrapper.remove();
      page.area.append(wrapper);
      page.wrapper = wrapper;
      page.endToken = endToken;
      inner.replaceChildren();
      inner.removeAttribute('style');
      content.classList.add('pagedjs_footnote_empty');
      area.setAttribute('style', style);
      delete area.dataset.reserved;
    },
  };
}
