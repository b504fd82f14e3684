/**
 * A text without what a layout may change: white space, hyphens, note marks' surroundings, ligatures, letter case.
 * Two texts with the same words squeeze to the same string.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B\u2060\-‐‑–—]/g, '')
    .toLowerCase();
}
