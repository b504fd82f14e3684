import { Previewer } from 'pagedjs';

/** A page of the book's own make, empty, for measuring in. */
export interface PageProbe {
  /** The text area of a right-hand page. */
  readonly area: HTMLElement;
  readonly remove: () => void;
}

/** Lays out a page with nothing on it, so that text can be measured in the very box and style that it will be set in. */
export async function openProbe(css: string): Promise<PageProbe> {
  const content = document.createDocumentFragment();
  const article = document.createElement('article');
  article.append(document.createElement('p'));
  content.append(article);
  const previewer = new Previewer();
  await previewer.preview(content, [{ [`${location.origin}/style.css`]: css }], document.body);
  const area = document.querySelector<HTMLElement>('.pagedjs_page_content');
  if (area === null) throw new Error('The page has no text area');
  area.style.columnWidth = 'auto';
  area.replaceChildren();
  return {
    area,
    remove: () => {
      previewer.chunker.destroy();
      previewer.polisher.destroy();
    },
  };
}
