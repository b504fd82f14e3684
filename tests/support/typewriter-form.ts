const replacements: readonly (readonly [RegExp, string])[] = [
  [/\s+/gu, ''],
  [/``|''|‘‘|’’|<<|>>|,,(?=\p{L})|[“”„‟«»‹›‘’‚‛`´'′″]/gu, '"'],
  [/"+/g, '"'],
  [/[-‐‑–—―−]+/g, '-'],
  [/…/g, '...'],
  [/×/g, 'x'],
  [/±/g, '+-'],
  [/\+\/-/g, '+-'],
  [/©/g, '(c)'],
  [/®/g, '(r)'],
  [/℗/g, '(p)'],
  [/™/g, '(tm)'],
  [/[º˚]/g, '°'],
];

/**
 * A text as a typewriter would have it: every mark of typography turned back to one form, and no spaces. Texts that
 * differ in their typography only are the same in this form.
 */
export function typewriterForm(text: string): string {
  const plain = text.replace(/\p{No}|[\uFB00-\uFB06]/gu, (sign) =>
    sign.normalize('NFKC').replace('⁄', '/'),
  );
  return replacements
    .reduce((form, [shape, instead]) => form.replace(shape, instead), plain)
    .toLowerCase();
}
