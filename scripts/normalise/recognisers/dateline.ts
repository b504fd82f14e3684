import { findDates } from './dates.ts';

/**
 * The date of a dateline at the start of a first paragraph: "Penmorrow, 20 February 2024 – The museum …"; undefined
 * where it tells none. The words themselves stay in the text.
 */
export function dateOfDateline(text: string): string | undefined {
  const [, line = ''] = /^(.{3,90}?)\s(?:[–—]|--?)\s/u.exec(text.slice(0, 120)) ?? [];
  const [date] = findDates(line);
  const place = line.slice(0, date?.start ?? 0).replace(/[\s,(–—-]+$/u, '');
  // A place and a date, and no word more.
  const isPlace = /^(?:\p{Lu}[\p{L}.'’-]*(?:[ ,]+|$)){1,6}$/u.test(place);
  return isPlace ? findDates(line).find(({ iso }) => iso.length === 10)?.iso : undefined;
}
