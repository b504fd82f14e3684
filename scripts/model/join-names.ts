/**
 * Names in a row.
 *
 * @example joinNames(['A', 'B', 'C']) // 'A, B and C'
 */
export function joinNames(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
