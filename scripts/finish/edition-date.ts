/** An ISO date as precise as it is, as the start of that day, month or year in UTC; the year 1970 for none. */
export function editionDate(iso: string): Date {
  const [year = '', month = '01', day = '01'] = (iso || '1970').split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
