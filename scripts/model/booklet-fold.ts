import type { BookletPlan, BookletSettings } from './booklet.ts';

/** What is known of a printed booklet before it is folded. */
export interface BookletFold extends Pick<
  BookletSettings,
  'flip' | 'sides' | 'backs' | 'binding' | 'blanks' | 'marginMm'
> {
  readonly pageCount: number;
  /** Sheets of each signature, in order. */
  readonly signatures: readonly number[];
}

/** The fold of a planned booklet. */
export function foldOf({ settings, pageCount, signatures }: BookletPlan): BookletFold {
  const { flip, sides, backs, binding, blanks, marginMm } = settings;
  const sizes = signatures.map(({ sheets }) => sheets.length);
  return { flip, sides, backs, binding, blanks, marginMm, pageCount, signatures: sizes };
}
