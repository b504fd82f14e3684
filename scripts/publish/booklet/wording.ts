/** A count with its noun: `1 sheet`, `7 sheets`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Sizes of signatures: `4`; or `4 and 3` when the last ones are thinner. */
export function sizesInWords(sizes: readonly number[]): string {
  return [...new Set(sizes)].join(' and ');
}
