/** Pandoc's document tree as its JSON writer gives it (pandoc-types 1.23, `Text.Pandoc.Definition`). */

/** Identifier, classes, key-value pairs. */
export type Attr = readonly [string, readonly string[], readonly (readonly [string, string])[]];
/** URL and title. */
export type Target = readonly [string, string];

export type Inline =
  | { readonly t: 'Str'; readonly c: string }
  | { readonly t: 'Space' | 'SoftBreak' | 'LineBreak' }
  | { readonly t: WrappingInline; readonly c: readonly Inline[] }
  | { readonly t: 'Quoted'; readonly c: readonly [{ readonly t: string }, readonly Inline[]] }
  | { readonly t: 'Cite'; readonly c: readonly [unknown, readonly Inline[]] }
  | { readonly t: 'Code'; readonly c: readonly [Attr, string] }
  | {
      readonly t: 'Math';
      readonly c: readonly [{ readonly t: 'DisplayMath' | 'InlineMath' }, string];
    }
  | { readonly t: 'RawInline'; readonly c: readonly [string, string] }
  | { readonly t: 'Link' | 'Image'; readonly c: readonly [Attr, readonly Inline[], Target] }
  | { readonly t: 'Note'; readonly c: readonly Block[] }
  | { readonly t: 'Span'; readonly c: readonly [Attr, readonly Inline[]] };

export type WrappingInline =
  'Emph' | 'Underline' | 'Strong' | 'Strikeout' | 'Superscript' | 'Subscript' | 'SmallCaps';

export type Alignment = { readonly t: 'AlignLeft' | 'AlignRight' | 'AlignCenter' | 'AlignDefault' };
export type Cell = readonly [Attr, Alignment, number, number, readonly Block[]];
export type Row = readonly [Attr, readonly Cell[]];
export type TableBody = readonly [Attr, number, readonly Row[], readonly Row[]];
export type Caption = readonly [readonly Inline[] | null, readonly Block[]];
export type ListAttributes = readonly [number, { readonly t: string }, { readonly t: string }];
export type Table = readonly [
  Attr,
  Caption,
  readonly (readonly [Alignment, unknown])[],
  readonly [Attr, readonly Row[]],
  readonly TableBody[],
  readonly [Attr, readonly Row[]],
];

export type Block =
  | { readonly t: 'Plain' | 'Para'; readonly c: readonly Inline[] }
  | { readonly t: 'LineBlock'; readonly c: readonly (readonly Inline[])[] }
  | { readonly t: 'CodeBlock'; readonly c: readonly [Attr, string] }
  | { readonly t: 'RawBlock'; readonly c: readonly [string, string] }
  | { readonly t: 'BlockQuote'; readonly c: readonly Block[] }
  | {
      readonly t: 'OrderedList';
      readonly c: readonly [ListAttributes, readonly (readonly Block[])[]];
    }
  | { readonly t: 'BulletList'; readonly c: readonly (readonly Block[])[] }
  | { readonly t: 'DefinitionList'; readonly c: readonly DefinitionItem[] }
  | { readonly t: 'Header'; readonly c: readonly [number, Attr, readonly Inline[]] }
  | { readonly t: 'HorizontalRule' }
  | { readonly t: 'Table'; readonly c: Table }
  | { readonly t: 'Figure'; readonly c: readonly [Attr, Caption, readonly Block[]] }
  | { readonly t: 'Div'; readonly c: readonly [Attr, readonly Block[]] };

/** A term and its definitions. */
export type DefinitionItem = readonly [readonly Inline[], readonly (readonly Block[])[]];
