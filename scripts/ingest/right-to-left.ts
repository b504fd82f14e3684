/** Scripts that run from right to left (Unicode Standard, chapter 9; codes of ISO 15924). */
const scripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * True when a language is written from right to left, by its script or the one it is usually written in.
 *
 * @param language BCP 47.
 * @example isRightToLeft('ar') // true
 */
export function isRightToLeft(language: string): boolean {
  return scripts.has(new Intl.Locale(language).maximize().script ?? '');
}
