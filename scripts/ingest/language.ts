import type { Place, Report } from '../model/problem.ts';

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
