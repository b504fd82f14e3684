import type { ArticleMeta } from './article-meta.ts';
import type { Block } from './pandoc-ast.ts';

/** A Markdown file read: front matter checked, body as pandoc's tree. */
export interface Article {
  /** Path as shown in messages, such as `manuscripts/essays/01-on-peace.md`. */
  readonly file: string;
  /** File name without extension: `01-on-peace`. */
  readonly slug: string;
  /** The whole file, for looking up places. */
  readonly text: string;
  readonly meta: ArticleMeta;
  readonly blocks: readonly Block[];
}

/** An article whose typography is set right: the only kind a book is made of. */
export interface PolishedArticle extends Article {
  readonly polished: true;
  readonly changes: readonly TypographyChange[];
}

/** One change that a typographic rule made. */
export interface TypographyChange {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** Where it stood in the text of its paragraph, before any change; UTF-16 units. */
  readonly offset: number;
  /** A few characters that stood before and after it. */
  readonly left: string;
  readonly right: string;
}
