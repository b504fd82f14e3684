/**
 * A text without what a layout or a reader of PDF may change: white space, hyphens, ligatures, letter case (small
 * capitals), and which of two alike characters stands for the apostrophe (U+2019, U+02BC; U+2018, U+02BB).
 * Two texts with the same words squeeze to the same string.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u02BC', '\u2019')
    .replaceAll('\u02BB', '\u2018')
    .replace(/[\s\u00AD\u200B-\u200D\u2060\-‐‑–—]/g, '')
    .toLowerCase();
}
