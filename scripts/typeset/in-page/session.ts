import { Previewer } from 'pagedjs';
import type { StartOrder } from './part-layout.ts';

/** A tab made ready: its style is read once, for all parts that it lays out. */
export interface Session {
  readonly previewer: Previewer;
  /** The style as it was written, for questions about it. */
  readonly written: CSSStyleSheet;
  /** Selector of what the style takes out of the flow; undefined when there is nothing. */
  readonly outOfFlow: string | undefined;
  readonly probe: PageProbe;
  readonly isDraft: boolean;
}

/** A page of the book's own make, empty, for measuring in. */
export interface PageProbe {
  /** To be put into the document while something is measured. */
  readonly root: HTMLElement;
  /** The text area of a right-hand page. */
  readonly area: HTMLElement;
}

// Where Paged.js divides a word itself, at the foot of a page, it must add no letter: a space without width.
export const pagedSettings = { hyphenGlyph: '\u200B' };

/** Reads the style and loads the fonts, by laying out a page with nothing on it. */
export async function startSession({ css, isDraft }: StartOrder): Promise<Session> {
  const previewer = new Previewer({ ...pagedSettings });
  const content = document.createDocumentFragment();
  const article = document.createElement('article');
  article.append(document.createElement('p'));
  content.append(article);
  await previewer.preview(content, [{ [`${location.origin}/style.css`]: css }], document.body);
  await Promise.all([...document.fonts].map((font) => font.load()));
  const probe = probeFrom(document.querySelector<HTMLElement>('.pagedjs_page'));
  previewer.chunker.removePages();
  const written = new CSSStyleSheet();
  written.replaceSync(css);
  const outOfFlow = outOfFlowIn(written);
  return { previewer, written, outOfFlow, probe, isDraft };
}

function probeFrom(page: HTMLElement | null): PageProbe {
  const copy = page?.cloneNode(true) as HTMLElement | undefined;
  const area = copy?.querySelector<HTMLElement>('.pagedjs_page_content');
  if (copy === undefined || !area) throw new Error('The page has no text area');
  const root = document.createElement('div');
  root.className = 'pagedjs_pages';
  root.append(copy);
  area.style.columnWidth = 'auto';
  area.replaceChildren();
  return { root, area };
}

function outOfFlowIn(sheet: CSSStyleSheet): string | undefined {
  const selectors = [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSStyleRule && /^(?:absolute|fixed|sticky)$/.test(rule.style.position)
      ? [rule.selectorText.replace(/::[\w-]+/g, '')]
      : [],
  );
  return selectors.length === 0 ? undefined : selectors.join(', ');
}
