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
