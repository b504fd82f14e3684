import type { Quotation } from '../model/quotation.ts';
import type { Settings } from '../model/settings.ts';
import { findLocale } from './locales/find-locale.ts';
import { polishLine } from './polish-leaves.ts';
import { prepareRules } from './prepare-rules.ts';

/** Sets the typography of what a book's settings say to its readers. */
export function polishSettings(settings: Settings): Settings {
  const rules = prepareRules(settings.language, settings.typography);
  const set = (text: string) => polishLine(text, rules).text;
  return {
    ...settings,
    quotation: quotationOf(settings.language),
    title: set(settings.title),
    subtitle: set(settings.subtitle),
    shortTitle: set(settings.shortTitle),
    editors: settings.editors.map(set),
    publisher: set(settings.publisher),
    rights: set(settings.rights),
    supplied: settings.supplied.map(({ field, reason }) => ({ field, reason: set(reason) })),
  };
}

function quotationOf(language: string): Quotation {
  const { outer, inner, quoteSpace, takesStopInside } = findLocale(language);
  const spaced = { open: outer.open + quoteSpace, close: quoteSpace + outer.close };
  return { outer: spaced, inner, takesStopInside };
}
