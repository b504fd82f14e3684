declare module 'pagedjs' {
  /** A page as Paged.js 0.4.3 keeps it. */
  export interface Page {
    readonly element: HTMLElement;
    /** The text area, and in it what the layout put there. */
    readonly area: HTMLElement;
    wrapper: HTMLElement;
    endToken: BreakToken | undefined;
    layout(
      content: PagedContent,
      at: BreakToken | false,
      maxChars?: number,
    ): Promise<BreakToken | undefined>;
    removeListeners(): void;
  }

  /** The filling of a page. */
  export interface PageLayout {
    /** The text area. */
    readonly element: HTMLElement;
    /** Of the text area, before anything stands in it. */
    readonly bounds: DOMRect;
    /** Letters that are added before it looks whether the page is full. */
    readonly maxChars: number;
  }

  /** A content that is being divided into pages. */
  export interface PagedContent extends DocumentFragment {
    /** Its elements by their `data-ref`. */
    indexOfRefs?: Record<string, Element>;
  }

  /** Where in the content a page begins. */
  export interface BreakToken {
    node: Node;
    /** In a text; of its first letter on the next page. */
    offset: number;
    /** Whether it is the same place. */
    equals: (other: BreakToken | undefined) => boolean;
  }

  /** The part of Paged.js 0.4.3 that divides a content into pages. */
  export interface Chunker {
    readonly pages: readonly Page[];
    readonly pageTemplate: HTMLTemplateElement;
    settings: object;
    charsPerBreak: number[];
    maxChars: number | undefined;
    rendered: boolean;
    flow(content: DocumentFragment, renderTo: Element): Promise<unknown>;
    addPage(blank?: boolean): Page;
    handleBreaks(node: Node | undefined, force?: boolean): Promise<void>;
    removePages(): void;
  }

  export class Handler {
    constructor(chunker: Chunker, polisher: unknown, caller: unknown);
    readonly chunker: Chunker;
  }

  export class Previewer {
    constructor(options?: { readonly hyphenGlyph?: string });
    readonly chunker: Chunker;
    readonly polisher: { readonly styleSheet: CSSStyleSheet };
    preview(
      content: DocumentFragment,
      stylesheets: readonly Readonly<Record<string, string>>[],
      renderTo: Element,
    ): Promise<unknown>;
  }

  export function registerHandlers(...handlers: (typeof Handler)[]): void;

  /** The handlers that Paged.js has registered, its own included. */
  export const registeredHandlers: readonly (typeof Handler)[];
}
