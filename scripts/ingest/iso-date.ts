import type { FrontMatter } from '../model/front-matter.ts';
import type { Report } from '../model/problem.ts';

/**
 * True for an ISO 8601 date that exists, as precise as it is: a year, a month or a day.
 *
 * @example isIsoDate('2018-02-30') // false
 */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const [year = '', month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The field `date` of a front matter; empty when it is absent, or is no date, which is reported under the given rule. */
export function readDateField(
  front: FrontMatter,
  written: string,
  { rule, report }: { readonly rule: string; readonly report: Report },
): string {
  if (written === '' || isIsoDate(written)) return written;
  report({
    rule,
    severity: 'error',
    place: front.placeOf('date'),
    message: `Cannot read the date "${written}"`,
    hint: 'write it as 2026, 2026-11 or 2026-11-21',
  });
  return '';
}
