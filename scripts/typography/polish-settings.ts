import type { Settings } from '../model/settings.ts';
import { polishLine } from './polish-leaves.ts';
import { prepareRules } from './prepare-rules.ts';

/** Sets the typography of what a book's settings say to its readers. */
export function polishSettings(settings: Settings): Settings {
  const rules = prepareRules(settings.language, settings.typography);
  const set = (text: string) => polishLine(text, rules).text;
  return {
    ...settings,
    title: set(settings.title),
    subtitle: set(settings.subtitle),
    shortTitle: set(settings.shortTitle),
    editors: settings.editors.map(set),
    publisher: set(settings.publisher),
    rights: set(settings.rights),
    supplied: settings.supplied.map(({ field, reason }) => ({ field, reason: set(reason) })),
  };
}
