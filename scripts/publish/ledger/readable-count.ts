/**
 * A number of things for people.
 *
 * @example readableCount(12345) // '12,345'
 */
export function readableCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
