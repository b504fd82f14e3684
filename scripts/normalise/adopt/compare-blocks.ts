import { findHunks } from './compare-lists.ts';
import type { Block } from './read-blocks.ts';

/** What was done to a block by hand. */
export type BlockEdit =
  | { readonly kind: 'changed'; readonly old: Block; readonly edited: Block }
  /** `next`: the block of the edited file before which it stood. */
  | { readonly kind: 'removed'; readonly old: Block; readonly next: Block | undefined }
  | { readonly kind: 'added'; readonly edited: Block };

/** Compares two bodies block by block; blocks that were changed are paired with what they became. */
export function compareBlocks(
  old: readonly Block[],
  edited: readonly Block[],
): readonly BlockEdit[] {
  const keys = [old, edited].map((blocks) => blocks.map(({ key }) => key));
  return findHunks(keys[0] ?? [], keys[1] ?? []).flatMap((hunk) => {
    const blocks = { old: old.slice(...hunk.old), edited: edited.slice(...hunk.edited) };
    return pairBlocks(blocks, edited[hunk.edited[1]]);
  });
}

interface Blocks {
  readonly old: readonly Block[];
  readonly edited: readonly Block[];
}

// As many pairs as there can be, in their order, those that share the most words.
function pairBlocks({ old, edited }: Blocks, behind: Block | undefined): readonly BlockEdit[] {
  const isSmall = old.length * edited.length <= 2500;
  const partner = isSmall ? bestPartners({ old, edited }) : new Map(old.map((_block, n) => [n, n]));
  const edits: BlockEdit[] = [];
  let e = 0;
  const addUpTo = (end: number) => {
    for (const one of edited.slice(e, end)) edits.push({ kind: 'added', edited: one });
    e = Math.max(e, end);
  };
  for (const [n, block] of old.entries()) {
    const at = partner.get(n);
    const other = at === undefined ? undefined : edited[at];
    if (at === undefined || other === undefined) {
      edits.push({ kind: 'removed', old: block, next: edited[e] ?? behind });
      continue;
    }
    addUpTo(at);
    edits.push({ kind: 'changed', old: block, edited: other });
    e = at + 1;
  }
  addUpTo(edited.length);
  return edits;
}

function bestPartners({ old, edited }: Blocks): ReadonlyMap<number, number> {
  const worth = old.map((a) => edited.map((b) => likeness(a, b)));
  const best: number[][] = Array.from({ length: old.length + 1 }, () =>
    Array<number>(edited.length + 1).fill(0),
  );
  const at = (o: number, e: number) => best[o]?.[e] ?? 0;
  for (let o = old.length - 1; o >= 0; o -= 1) {
    for (let e = edited.length - 1; e >= 0; e -= 1) {
      const paired = at(o + 1, e + 1) + (worth[o]?.[e] ?? 0);
      (best[o] as number[])[e] = Math.max(paired, at(o + 1, e), at(o, e + 1));
    }
  }
  const partners = new Map<number, number>();
  for (let [o, e] = [0, 0]; o < old.length && e < edited.length;) {
    if (at(o, e) === at(o + 1, e + 1) + (worth[o]?.[e] ?? 0)) partners.set(o++, e++);
    else if (at(o, e) === at(o + 1, e)) o += 1;
    else e += 1;
  }
  return partners;
}

// From just above 0 to about 1: the share of words in common, a little more for blocks of one kind.
function likeness(a: Block, b: Block): number {
  const [words, others] = [a.text.split(' '), b.text.split(' ')];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (words.length + others.length) + (a.kind === b.kind ? 0.02 : 0.01);
}
