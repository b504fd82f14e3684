import { diffArrays } from 'diff';

/** Where two lists differ: a range of each, end excluded. */
export interface Hunk {
  readonly old: readonly [start: number, end: number];
  readonly edited: readonly [start: number, end: number];
}

// Beyond it a comparison takes minutes, and the lists have next to nothing in common.
const maxEditLength = 5000;

/**
 * The hunks of the shortest edit between two lists; one hunk for lists that differ too much.
 *
 * @example findHunks(['a', 'b', 'c'], ['a', 'c']) // [{ old: [1, 2], edited: [1, 1] }]
 */
export function findHunks(old: readonly string[], edited: readonly string[]): readonly Hunk[] {
  const parts = diffArrays([...old], [...edited], { maxEditLength });
  if (parts === undefined) return [{ old: [0, old.length], edited: [0, edited.length] }];
  const hunks: Hunk[] = [];
  let [o, e] = [0, 0];
  let [fromOld, fromEdited] = [0, 0];
  const close = () => {
    if (o > fromOld || e > fromEdited) hunks.push({ old: [fromOld, o], edited: [fromEdited, e] });
  };
  for (const { count, added, removed } of parts) {
    if (!added && !removed) close();
    if (!added) o += count;
    if (!removed) e += count;
    if (!added && !removed) [fromOld, fromEdited] = [o, e];
  }
  close();
  return hunks;
}

/**
 * For each element of a list the position of the same one in the list that it came from.
 *
 * @example alignLists(['a', 'x', 'b'], ['a', 'b', 'c']) // [0, 2, undefined]
 */
export function alignLists(
  from: readonly string[],
  to: readonly string[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  let n = 0;
  const common = (end: number) => {
    for (; n < end; n += 1) found.push(n);
  };
  for (const { old, edited } of findHunks(from, to)) {
    common(old[0]);
    for (let k = edited[0]; k < edited[1]; k += 1) found.push(undefined);
    n = old[1];
  }
  common(from.length);
  return found;
}
