import { PDFArray, type PDFDict, type PDFObject } from 'pdf-lib';
import { arrayIn, asDict, asNumber } from './lookup.ts';

/** Reads a number tree whole (ISO 32000-1, 7.9.7). */
export function readNumberTree(root: PDFDict | undefined): ReadonlyMap<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const visited = new Set<PDFDict>();
  const read = (node: PDFDict | undefined) => {
    if (node === undefined || visited.has(node)) return;
    visited.add(node);
    const pairs = arrayIn(node, 'Nums') ?? [];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [key, value] = [asNumber(pairs[at]), pairs[at + 1]];
      if (key !== undefined && value !== undefined) found.set(key, value);
    }
    for (const kid of arrayIn(node, 'Kids') ?? []) read(asDict(kid));
  };
  read(root);
  return found;
}

/** The structure element of a marked-content sequence: the MCID counts in the array of its stream. */
export function elementOfMcid(entry: PDFObject | undefined, mcid: number): PDFDict | undefined {
  if (!(entry instanceof PDFArray)) return undefined;
  return mcid < 0 || mcid >= entry.size() ? undefined : asDict(entry.lookup(mcid));
}
