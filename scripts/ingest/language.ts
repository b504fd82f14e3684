import type { Place, Report } from '../model/problem.ts';

/** A language tag in its canonical form (BCP 47), or undefined when it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Reports `language-is-known`. */
export function reportLanguage(place: Place, tag: string, report: Report): void {
  report({
    rule: 'language-is-known',
    severity: 'error',
    place,
    message: `Unknown language tag "${tag}"`,
    hint: 'write a BCP 47 tag, such as "en-US" or "vi"',
  });
}
