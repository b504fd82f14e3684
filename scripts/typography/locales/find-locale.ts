import { de } from './de.ts';
import { enGb } from './en-gb.ts';
import { enUs } from './en-us.ts';
import { fr } from './fr.ts';
import type { Locale } from './locale.ts';
import { vi } from './vi.ts';

/** Every language that the press has rules for. */
const locales: readonly Locale[] = [enUs, enGb, fr, de, vi];

const british = /^en-(?:GB|IE|AU|NZ|ZA|IN)\b/i;

/**
 * The ways of a language; for a language without its own, those of American English with nothing that belongs to
 * English words.
 *
 * @param tag BCP 47.
 * @example findLocale('de-AT').tag // 'de'
 */
export function findLocale(tag: string): Locale {
  if (british.test(tag)) return enGb;
  const noWords = { elided: [], perhapsElided: [], clipped: [], months: [], weekdays: [] };
  return ownLocale(tag) ?? { ...enUs, ...noWords, tag, sentenceStarters: [] };
}

/** Whether the press has rules of its own for a language. */
export function hasRulesFor(tag: string): boolean {
  return ownLocale(tag) !== undefined;
}

function ownLocale(tag: string): Locale | undefined {
  const languageOf = (one: string) => one.toLowerCase().split('-')[0];
  return locales.find((locale) => languageOf(locale.tag) === languageOf(tag));
}
