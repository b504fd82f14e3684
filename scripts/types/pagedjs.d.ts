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
    preview(
      content: DocumentFragment,
      stylesheets: readonly Readonly<Record<string, string>>[],
      renderTo: Element,
    ): Promise<Flow>;
  }

  export function registerHandlers(...handlers: (typeof Handler)[]): void;
}
