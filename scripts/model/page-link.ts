/** A link of a page, in points from the lower left corner of the trimmed page as it is read. */
export interface PageLink {
  readonly pageIndex: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly target: LinkTarget;
}

/** Where a link leads: out of the book, or to a place of it; `top` undefined: to the page as a whole. */
export type LinkTarget =
  | { readonly uri: string }
  | { readonly pageIndex: number; readonly left: number; readonly top: number | undefined };
