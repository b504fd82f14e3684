/** What the pages say of an element behind its language (written by `typeset/in-page/mark-structure.ts`). */
export interface PageMark {
  /** BCP 47, without the mark; empty when the element has it from the document. */
  readonly language: string;
  /** What the element is: `note`, `call`, `toc`, …; `part` of a divided one. */
  readonly kind: string;
  /** Alike for the parts of one element, and for a call and its note. */
  readonly key: string;
}

/**
 * Reads the mark in a language tag; undefined when there is none.
 *
 * @example readMark('en-x-oct-note-a1-fn3') // { language: 'en', kind: 'note', key: 'a1-fn3' }
 */
export function readMark(tag: string): PageMark | undefined {
  const found = /^(.*)-(octo?)-([^-]*)-?(.*)$/.exec(tag);
  if (found === null) return undefined;
  const [, written = '', sign, kind = '', key = ''] = found;
  return { language: sign === 'octo' ? '' : written.replace(/-x$/, ''), kind, key };
}
