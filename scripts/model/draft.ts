import type { Ledger } from './ledger.ts';

/** A raw text made into Markdown with front matter: what is written to `NN-slug.md`. */
export interface Draft {
  /** The whole file, front matter included, ending in a newline. */
  readonly markdown: string;
  /** File name proposed for it without number and extension: `foreign-relations-for-peace`. */
  readonly slug: string;
  readonly ledger: Ledger;
}
