import { absurd } from '../marks/costs.ts';
import type { Mark } from '../marks/mark.ts';
import type { House } from '../rule.ts';

/** The rule that an apostrophe's edit is told under. */
export const apostropheRule = 'apostrophes-are-curved';

/**
 * What it costs to read a single mark as an apostrophe: nothing inside a word, little where letters or figures are
 * known to be left out. (Chicago Manual of Style 18, 6.125 and 7.31; New Hart's Rules 4.2.)
 */
export function costOfApostrophe(mark: Mark, house: House): number {
  if (!mark.isSingle || /[‹›‚]/.test(mark.char)) return Infinity;
  const isWord = (side: string) => side === 'letter' || side === 'digit';
  if (isWord(mark.before) && isWord(mark.after)) return costInside(mark);
  if (endsPossessive.test(mark.right) && /closing|object|note|other/.test(mark.before)) return 0;
  if (mark.before === 'stop' && mark.isFirst) return costAfterStop(mark);
  if (isWord(mark.after)) return costAtStart(mark, house);
  if (mark.before === 'letter') return mark.isFirst ? costAtEnd(mark, house) : Infinity;
  return mark.before === 'digit' ? 6 : Infinity;
}

// "Bros.' films", "Inc.'s": the stop of an abbreviation.
function costAfterStop({ left, right, after }: Mark): number {
  if (!/\p{L}\.$/u.test(left)) return Infinity;
  if (/^s(?!\p{L})/u.test(right)) return 0;
  return after === 'space' && /[sS]\.$/.test(left) ? 2.5 : after === 'space' ? 4 : Infinity;
}

// "[a]'s", "$x$'s".
const endsPossessive = /^(?:s|d|ll|re|ve)(?!\p{L})/u;

// "1'000" groups figures; any other figure before and after makes feet and inches.
function costInside({ char, before, after, right }: Mark): number {
  // "Hawai‘i": a sound of its own; "don‘t" is a slip.
  if (char === '‘' && !/^(?:t|s|re|ve|ll|d|m)(?!\p{L})/u.test(right)) return Infinity;
  if (before !== 'digit' || after !== 'digit') return 0;
  return /^\d{3}(?!\d)/.test(right) ? 0 : Infinity;
}

function costAtStart(mark: Mark, house: House): number {
  if (/[‘`]/.test(mark.char) && mark.before === 'letter') return absurd;
  const elision = elisionOf(mark, house);
  if (elision !== 'none') return elision === 'sure' ? 0.5 : 1;
  return mark.char === '’' ? 3 : absurd + 0.5;
}

function costAtEnd({ left, char }: Mark, { locale }: House): number {
  const word = (/[\p{L}\p{M}]+$/u.exec(left)?.[0] ?? '').toLowerCase();
  if (/[‘`]/.test(char)) return absurd;
  if (locale.clipped.includes(word)) return 0.5;
  if (/[sxzß]$/.test(word)) return 2;
  return /in$/.test(word) ? 1.2 : 3;
}

/** Whether a mark stands where the first letters of a word, or of a year, are left out: "'tis", "'90s". */
export function elisionOf(
  { right, left, before, isLast }: Mark,
  { locale }: House,
): 'none' | 'perhaps' | 'sure' {
  if (!isLast || before === 'letter' || before === 'digit') return 'none';
  if (/^\d\d(?:s|ers?)?(?![\p{L}\d])/u.test(right))
    return /^\d\d\p{L}/u.test(right) ? 'sure' : 'perhaps';
  const [whole = '', word = ''] = /^([\p{L}\p{M}]+)(?:['’]\p{L}+)?/u.exec(right) ?? [];
  const lower = word.toLowerCase();
  // "rock 'n' roll".
  if (
    /^n['’](?!\p{L})|^N['’] \p{Lu}{2}|^R['’] \p{Lu}/u.test(right) &&
    /[\p{L}\d][ -]?$/u.test(left)
  )
    return 'sure';
  if (locale.elided.includes(lower) || locale.elided.includes(whole.toLowerCase())) return 'sure';
  return locale.perhapsElided.includes(lower) ? 'perhaps' : 'none';
}
