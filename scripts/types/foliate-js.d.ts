declare module 'foliate-js/view.js' {
  /** Where a link leads; `anchor` finds the element in the document, or gives 0 for its beginning. */
  export interface Resolved {
    readonly index: number;
    readonly anchor?: (doc: Document) => Element | Range | number | null;
  }

  export interface NavItem {
    readonly label?: string;
    readonly href?: string;
    readonly type?: readonly string[];
    readonly subitems?: readonly NavItem[] | null;
  }

  export interface FoliateBook {
    readonly sections: readonly {
      readonly id: string;
      createDocument(): Promise<Document>;
    }[];
    readonly toc?: readonly NavItem[] | null;
    readonly pageList?: readonly NavItem[] | null;
    readonly landmarks?: readonly NavItem[] | null;
    resolveHref(href: string): Resolved | null;
  }

  export interface Renderer extends HTMLElement {
    goTo(target: Resolved): Promise<void>;
    getContents(): readonly { readonly doc: Document; readonly index: number }[];
    setStyles(css: string): void;
  }

  export class View extends HTMLElement {
    readonly book: FoliateBook;
    readonly renderer: Renderer;
    open(book: File | FoliateBook): Promise<void>;
    goTo(target: string | number): Promise<unknown>;
    close(): void;
  }
}

declare module 'foliate-js/footnotes.js' {
  import type { FoliateBook, View } from 'foliate-js/view.js';

  export class FootnoteHandler extends EventTarget {
    handle(book: FoliateBook, event: Event): Promise<void> | undefined;
  }

  export interface NoteShown {
    readonly view: View;
  }
}
