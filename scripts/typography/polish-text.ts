import type { TypographyChange } from '../model/article.ts';
import { placeAt } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { polishLeaves } from './polish-leaves.ts';

/** What plain text is polished with. */
export interface PolishTextContext {
  readonly file: string;
  /** BCP 47. */
  readonly language: string;
  readonly report: Report;
}

/**
 * Applies the typographic rules to plain text, paragraph by paragraph (blank lines between them).
 *
 * @example polishText('pp. 151 - 152', context).text // 'pp.\u00A0151–152'
 */
export function polishText(
  text: string,
  { file, language, report }: PolishTextContext,
): { readonly text: string; readonly changes: readonly TypographyChange[] } {
  const changes: TypographyChange[] = [];
  let at = 0;
  const parts = text.split(/((?:\r?\n[ \t]*){2,})/).map((part) => {
    const start = at;
    at += part.length;
    if (part.trim() === '') return part;
    const polished = polishLeaves([{ text: part, isLocked: false }], {
      language,
      suspect: ({ offset, rule, message }) => {
        report({
          rule,
          severity: 'warning',
          place: placeAt(file, text, start + Math.min(offset, part.length)),
          message,
          hint: 'look at it and mend the text if it is wrong',
        });
      },
    });
    changes.push(...polished.changes);
    return polished.leaves.map((leaf) => leaf.text).join('');
  });
  return { text: parts.join(''), changes };
}
