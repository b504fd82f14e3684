import type { Decisions } from './decisions.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Manuscript } from './manuscript.ts';

/** A book's folder, read. */
export interface BookFolder {
  readonly slug: string;
  /** Path of the folder as shown in messages: `manuscripts/essays`. */
  readonly path: string;
  /** `book.md`. */
  readonly front: FrontMatter;
  readonly raw: readonly Manuscript[];
  /** By name of the raw text. */
  readonly decisions: ReadonlyMap<string, Decisions>;
  /** Why fields of the book were supplied, by field. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Markdown files beside `book.md`, by name. */
  readonly markdown: readonly FrontMatter[];
}
