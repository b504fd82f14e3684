/** A person as an edition names them. */
export interface Author {
  readonly name: string;
  /** Ranks and degrees as the text gives them: `Prof.` goes before the name, `PhD` after it. */
  readonly degrees: readonly string[];
  /** Office or affiliation; empty when the text gives none. */
  readonly role: string;
}

/** Fields that an editor may supply when a source lacks them. */
export type SuppliedField = 'title' | 'subtitle' | 'authors' | 'date' | 'source' | 'lang';

/** Something an editor did to an article, told in the colophon. */
export interface EditorialNote {
  readonly what: string;
  readonly reason: string;
}

/** The front matter of an article. Empty string: the text does not say. */
export interface ArticleMeta {
  readonly title: string;
  /** For running heads; the title itself when it is short enough. */
  readonly shortTitle: string;
  readonly subtitle: string;
  /** A few sentences above the text that say what it is about. */
  readonly standfirst: string;
  readonly authors: readonly Author[];
  /** ISO 8601, as precise as the text: `2018-09-26`, `2017-08` or `2016`. */
  readonly date: string;
  readonly source: string;
  readonly via: string;
  readonly translator: string;
  /** ISO date on which the source was fetched. */
  readonly retrieved: string;
  /** BCP 47. */
  readonly lang: string;
  /** True when the press made the Markdown from a raw text. */
  readonly isGenerated: boolean;
  readonly supplied: readonly SuppliedField[];
  readonly editorial: readonly EditorialNote[];
}
