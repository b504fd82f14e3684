import { houseTypography, type TypographySettings } from '../model/typography-settings.ts';
import { findLocale } from './locales/find-locale.ts';
import type { Find } from './rule.ts';
import { rulesInOrder } from './rules/order.ts';

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
    const find = settings.off.includes(id) ? undefined : prepare(house);
    return find === undefined ? [] : [{ id, wants, find }];
  });
}
