/** An ISO date as precise as it is, as the start of that day, month or year in UTC. */
export function editionDate(iso: string): Date {
  const [year = '1970', month = '01', day = '01'] = iso.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
