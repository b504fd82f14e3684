import type { Block } from '../model/pandoc-ast.ts';

/** What the XHTML writer needs to know and tells while it writes one article. */
export interface Writing {
  /** Prefix of every id: `a1`. */
  readonly prefix: string;
  /** Id of an article by the name of its file without ".md"; undefined when the book has none of that name. */
  readonly articleId: (slug: string) => string | undefined;
  /** BCP 47, of the text around. */
  readonly language: string;
  /** Registers a note and gives what stands at its call. */
  readonly writeNote: (blocks: readonly Block[]) => string;
  /** A unique id for an element; from the author's own identifier when there is one. */
  readonly idFor: (written: string, kind: 's' | 'i') => string;
  readonly addSection: (section: { id: string; level: number; text: string; html: string }) => void;
  /** Levels to add so that the first heading of the article is level 2. */
  readonly headingShift: number;
  /** Name under which editions carry a picture; undefined when it may not or cannot be read. */
  readonly imageName: (src: string) => string | undefined;
  /** Tells of something that could not be written as it stands. */
  readonly complain: (rule: string, message: string, hint: string) => void;
}
