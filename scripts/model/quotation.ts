/** The marks around one level of quotation, with the space that stands inside them. */
export interface Marks {
  readonly open: string;
  readonly close: string;
}

/** How a language quotes a title. */
export interface Quotation {
  readonly outer: Marks;
  readonly inner: Marks;
  /** A stop or comma that follows stands inside the marks. */
  readonly takesStopInside: boolean;
}

/** What a book has until its language is known (The Chicago Manual of Style 18, 6.9). */
export const americanQuotation: Quotation = {
  outer: { open: '“', close: '”' },
  inner: { open: '‘', close: '’' },
  takesStopInside: true,
};

/**
 * A title in quotation marks with the stop or comma that follows it. A title that ends in a mark of its own takes no full
 * stop inside the marks.
 *
 * @example quoteTitle('On Salt', '.', americanQuotation) // '“On Salt.”'
 */
export function quoteTitle(title: string, stop: '.' | ',' | '', how: Quotation): string {
  const { outer, takesStopInside } = how;
  const quoted = withInnerMarks(title, how);
  if (!takesStopInside) return outer.open + quoted + outer.close + stop;
  const needsNone = stop === '.' && /[.!?…]$/.test(title);
  return outer.open + quoted + (needsNone ? '' : stop) + outer.close;
}

// What stood in outer marks stands in a quotation now; an apostrophe has a letter after it.
function withInnerMarks(title: string, { outer, inner }: Quotation): string {
  const open = outer.open.trim();
  const close = outer.close.trim();
  const quoted = new RegExp(
    `${open}((?:[^${open}${close}]|${close}(?=\\p{L}))+)${close}(?!\\p{L})`,
    'gu',
  );
  return title.replace(quoted, (_all, words: string) => inner.open + words.trim() + inner.close);
}
