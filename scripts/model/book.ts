import type { ArticleMeta } from './article-meta.ts';
import type { TextPiece } from './acronyms.ts';
import type { NameInRow } from './join-names.ts';
import type { Settings } from './settings.ts';

/** A heading of an article, for contents and outlines; level 2 is the first below the article's title. */
export interface Section {
  readonly id: string;
  readonly level: number;
  /** Plain text. */
  readonly text: string;
  /** XHTML. */
  readonly html: string;
}

/** A note of an article. */
export interface BookNote {
  readonly id: string;
  /** Numbers of the marks that lead here, in order; nearly always one. */
  readonly marks: readonly number[];
  /** XHTML of each block, without its wrapping element. */
  readonly paragraphs: readonly string[];
}

/** An article in its place in the book. */
export interface BookArticle {
  /** `a1`, `a2`, …: prefix of every id in it. */
  readonly id: string;
  readonly slug: string;
  readonly meta: ArticleMeta;
  readonly sections: readonly Section[];
  /** XHTML fragment; `<note-call n="3"/>` stands where mark 3 belongs. */
  readonly body: string;
  readonly notes: readonly BookNote[];
  /** The last sentence of the body in runs of plain text, for verification. */
  readonly lastSentence: readonly string[];
}

/** A picture file of the book: its bytes, or why it may not be used. */
export type ImageFile = { readonly bytes: Uint8Array } | { readonly fault: 'missing' | 'outside' };

/** A picture of the book. */
export interface BookImage {
  /** Name used in `src`, unique and ASCII: `images/img-3f2a.png`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Where an article came from, for the colophon. */
export interface SourceEntry {
  readonly names: string;
  readonly title: string;
  /** The title in quotation marks, with the comma or the stop that follows it. */
  readonly quoted: string;
  readonly published: string;
  readonly via: string;
  readonly translator: string;
  /** In words. */
  readonly retrieved: string;
}

/** A person, for “About the authors”: rank, name and degrees, office, and what they wrote; authors of one text in a row. */
export interface AuthorEntry {
  readonly ranks: string;
  readonly name: string;
  readonly rest: string;
  /** With the title, after the last of the row. */
  readonly wrote: string;
  /** All that follows the name, in pieces. */
  readonly pieces: readonly TextPiece[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What an editor did to an article, or to the book. */
export interface TextNotes {
  readonly title: string;
  readonly notes: readonly {
    readonly what: string;
    readonly reason: string;
    readonly isFirst: boolean;
  }[];
}

/** What the matter before and after the articles says; every text is plain. */
export interface BookMatter {
  readonly title: string;
  readonly subtitle: string;
  /** Names of all authors, joined. */
  readonly names: string;
  /** The same, name by name. */
  readonly people: readonly NameInRow[];
  /** There are so many that the title page gives each a line. */
  readonly areMany: boolean;
  readonly editors: string;
  readonly editorPeople: readonly NameInRow[];
  readonly publisher: string;
  /** Publisher and date in one line. */
  readonly imprint: string;
  readonly rights: string;
  readonly identifier: string;
  readonly sources: readonly SourceEntry[];
  /** One sentence for each thing that the editor supplied. */
  readonly supplied: readonly string[];
  readonly authors: readonly AuthorEntry[];
  /** True when an article was made from a raw text: then the note on the text says how. */
  readonly isNormalised: boolean;
  /** By article or book: what the editor did, and why. */
  readonly entries: readonly TextNotes[];
}

/** A book compiled: what every edition is made from. */
export interface Book {
  readonly slug: string;
  readonly settings: Settings;
  /** XHTML of the blurb; empty when there is none. */
  readonly blurb: string;
  readonly matter: BookMatter;
  readonly articles: readonly BookArticle[];
  readonly images: readonly BookImage[];
}
