import { nearestName } from '../model/nearest-name.ts';
import type { Place, Report } from '../model/problem.ts';
import { houseTypography, type TypographySettings } from '../model/typography-settings.ts';
import { findLocale } from './locales/find-locale.ts';
import type { Find, Findings } from './rule.ts';
import { ruleIds, rulesInOrder } from './rules/order.ts';

/** A rule made ready for one language and house. */
export interface PreparedRule {
  readonly id: string;
  readonly wants: RegExp;
  readonly find: Find;
}

/**
 * Makes the rules ready for a language, in order, without those that the house has turned off.
 *
 * @param language BCP 47.
 */
export function prepareRules(
  language: string,
  settings: TypographySettings = houseTypography,
): readonly PreparedRule[] {
  const house = { locale: findLocale(language), settings };
  return rulesInOrder.flatMap(({ id, wants, prepare }) => {
    const find = prepare(house);
    if (find === undefined) return [];
    const own = settings.off.length === 0 ? find : without(find, id, settings.off);
    return [{ id, wants, find: own }];
  });
}

// One reading of the text may serve several rules: what is turned off is left out of what it found.
function without(find: Find, id: string, off: readonly string[]): Find {
  return (text, around): Findings => {
    const { edits, suspicions = [], isDoubtful = false } = find(text, around);
    return {
      edits: edits.filter((edit) => !off.includes(edit.rule ?? id)),
      suspicions: suspicions.filter(({ rule }) => !off.includes(rule)),
      isDoubtful,
    };
  };
}

/** Reports `typographic-rule-is-known` for each id that a house turns off and no rule has. */
export function reportUnknownRules(
  { off }: TypographySettings,
  { place, report }: { readonly place: Place; readonly report: Report },
): void {
  for (const id of off.filter((one) => !ruleIds.includes(one))) {
    const nearest = nearestName(id, ruleIds);
    report({
      rule: 'typographic-rule-is-known',
      severity: 'error',
      place,
      message: `Unknown typographic rule "${id}"`,
      hint:
        nearest === undefined ? `use one of: ${ruleIds.join(', ')}` : `did you mean "${nearest}"?`,
    });
  }
}
