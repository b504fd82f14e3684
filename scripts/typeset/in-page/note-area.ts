/** The place for notes at the foot of a page, as Paged.js 0.4.3 builds it. */
export interface NoteParts {
  readonly area: HTMLElement;
  readonly noteArea: HTMLElement;
  readonly content: HTMLElement;
  readonly inner: HTMLElement;
}

/** The parts of a page's note area; throws when the page has none. */
export function partsOf(area: HTMLElement): NoteParts {
  const find = (selector: string) => {
    const element = area.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The page has no "${selector}"`);
    return element;
  };
  return {
    area,
    noteArea: find('.pagedjs_footnote_area'),
    content: find('.pagedjs_footnote_content'),
    inner: find('.pagedjs_footnote_inner_content'),
  };
}

/** Height in pixels that the note area needs for all it holds, its margin, padding and border included. */
export function heightOf({ content, inner }: NoteParts): number {
  const notes = [...inner.children].reduce(
    (sum, child) => sum + child.getBoundingClientRect().height,
    0,
  );
  return Math.ceil(notes + above(content) + below(content));
}

/** Gives the note area a height; the text above has the rest of the page. */
export function setHeight(area: HTMLElement, height: number): void {
  area.style.setProperty('--pagedjs-footnotes-height', `${height}px`);
}

/** Height in pixels that the note area was given. */
export function notesHeight(area: HTMLElement): number {
  return Number.parseFloat(area.style.getPropertyValue('--pagedjs-footnotes-height')) || 0;
}

/** Gives the note area less height than its notes want: Paged.js carries what is below over to the next page. */
export function cutAt({ area, inner, content }: NoteParts, height: number): void {
  setHeight(area, Math.floor(height));
  inner.style.height = `${Math.floor(height - above(content) - below(content))}px`;
}

/** Takes a cut back, so that the notes can be measured. */
export function clearHeight({ inner }: NoteParts): void {
  inner.style.removeProperty('height');
}

function above(content: HTMLElement): number {
  const { marginTop, paddingTop, borderTopWidth } = getComputedStyle(content);
  return sum([marginTop, paddingTop, borderTopWidth]);
}

function below(content: HTMLElement): number {
  const { marginBottom, paddingBottom, borderBottomWidth } = getComputedStyle(content);
  return sum([marginBottom, paddingBottom, borderBottomWidth]);
}

function sum(lengths: readonly string[]): number {
  return lengths.reduce((total, length) => total + (Number.parseFloat(length) || 0), 0);
}
