/** Index of the first member of a sorted list that is not before what is looked for; the list's length if all are. */
export function lowerBound<Member>(
  list: readonly Member[],
  isBefore: (member: Member) => boolean,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as Member)) low = middle + 1;
    else high = middle;
  }
  return low;
}
