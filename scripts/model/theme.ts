/** One cut of a typeface. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** Name under which editions carry it: `fonts/SourceSerif4-Regular.otf`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Element that the face is for, such as `math`; text outside it cannot count on its characters. */
  readonly onlyFor?: string;
  /** The same cut as WOFF2, for faces that the download page uses. */
  readonly webBytes?: Uint8Array;
}

/** What the colophon and the notices say about a typeface. */
export interface FontCredit {
  readonly name: string;
  readonly maker: string;
  readonly licence: string;
  /** Element that the face is for, such as `code`; a book without it does not name the face. */
  readonly onlyFor?: string;
}

/** Everything that decides how editions look: templates with the design tokens filled in, and the fonts. */
export interface Theme {
  /** A stylesheet by its path in the theme, its `token(…)` filled in. */
  readonly css: (path: string) => string;
  /** A logic-less template by its path in the theme, rendered; values are escaped for XHTML. */
  readonly render: (path: string, view: object) => string;
  readonly faces: readonly FontFace[];
  /** True when a face of the theme has the character: one for all text, or one for just the given element. */
  readonly hasGlyph: (codePoint: number, element?: string) => boolean;
  readonly credits: readonly FontCredit[];
  /** A design token by its path: `page-inner`. */
  readonly token: (name: string) => string | undefined;
  /** The same theme with other values for some tokens. */
  readonly withTokens: (changed: Readonly<Record<string, string>>) => Theme;
}
