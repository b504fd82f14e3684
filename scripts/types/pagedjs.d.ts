declare module 'pagedjs' {
  /** What layout gives back. */
  export interface Flow {
    readonly total: number;
    readonly pages: readonly { readonly element: HTMLElement }[];
  }

  export class Handler {
    constructor(chunker: unknown, polisher: unknown, caller: unknown);
  }

  export class Previewer {
    constructor(options?: { readonly hyphenGlyph?: string });
    readonly chunker: { destroy: () => void };
    readonly polisher: { destroy: () => void };
    preview(
      content: DocumentFragment,
      stylesheets: readonly Readonly<Record<string, string>>[],
      renderTo: Element,
    ): Promise<Flow>;
  }

  export function registerHandlers(...handlers: (typeof Handler)[]): void;

  /** The handlers that Paged.js has registered, its own included. */
  export const registeredHandlers: readonly (typeof Handler)[];
}
