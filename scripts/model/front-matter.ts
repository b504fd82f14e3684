import type { Place } from './problem.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  readonly file: string;
  /** The YAML mapping at the head; empty when there is none. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The whole file. */
  readonly text: string;
  readonly body: string;
  /** Where a field stands in the file, or one of its own fields (`booklet.paper`); the first line when it is not there. */
  readonly placeOf: (field: string) => Place;
}
