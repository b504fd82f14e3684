/** A name of a row, and what stands between it and the next. */
export interface NameInRow {
  readonly name: string;
  /** What may not be parted from it: a comma, or nothing. */
  readonly after: string;
  /** The words or the space before the next name; empty after the last. */
  readonly joint: string;
}

/**
 * Names in a row.
 *
 * @example joinNames(['A', 'B', 'C']) // 'A, B and C'
 */
export function joinNames(names: readonly string[]): string {
  return nameRow(names)
    .map(({ name, after, joint }) => name + after + joint)
    .join('');
}

/** The same row, name by name, for editions that keep each name on one line. */
export function nameRow(names: readonly string[]): readonly NameInRow[] {
  return names.map((name, n) => {
    const left = names.length - 1 - n;
    const joint = left === 0 ? '' : left === 1 ? ' and ' : ' ';
    return { name, after: left > 1 ? ',' : '', joint };
  });
}

/** From so many names on there is no room for all of them. */
const tooMany = 4;

/**
 * Names in a row where there is little room, as in running heads.
 *
 * @example shortNameRow(['A', 'B', 'C', 'D']) // 'A and others'
 */
export function shortNameRow(names: readonly string[]): readonly NameInRow[] {
  const [first = ''] = names;
  if (names.length < tooMany) return nameRow(names);
  return [{ name: first, after: '', joint: ' and others' }];
}
