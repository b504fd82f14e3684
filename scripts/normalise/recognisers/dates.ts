/** Reads dates in figures and in English words; ISO 8601 out, as precise as the text, or undefined. */
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?\\.?`).join('|')})`;

interface Pattern {
  readonly shape: RegExp;
  readonly read: (groups: readonly string[]) => string | undefined;
}

const patterns: readonly Pattern[] = [
  { shape: /(\d{4})-(\d\d)-(\d\d)/, read: ([y, m, d]) => iso(y, m, d) },
  { shape: /(\d{1,2})[/.](\d{1,2})[/.](\d{4})/, read: ([a, b, y]) => dayFirst(a, b, y) },
  {
    shape: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})`, 'i'),
    read: ([d, m, y]) => iso(y, monthNumber(m), d),
  },
  {
    shape: new RegExp(`${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'i'),
    read: ([m, d, y]) => iso(y, monthNumber(m), d),
  },
  { shape: new RegExp(`${month},? (\\d{4})`, 'i'), read: ([m, y]) => iso(y, monthNumber(m)) },
];

/** A date found in a text, and where. */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in a text. Figures are read day first unless only the other order is possible.
 *
 * @example findDate('published 26/9/2018') // { iso: '2018-09-26', start: 10, end: 19 }
 */
export function findDate(text: string): FoundDate | undefined {
  for (const { shape, read } of patterns) {
    const match = shape.exec(text);
    const found = match ? read(match.slice(1)) : undefined;
    if (match && found)
      return { iso: found, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function dayFirst(a = '', b = '', y = ''): string | undefined {
  return iso(y, b, a) ?? iso(y, a, b);
}

function monthNumber(name = ''): string {
  return String(months.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1);
}

function iso(y = '', m = '', d?: string): string | undefined {
  const [year, monthOf, day] = [Number(y), Number(m), d === undefined ? 1 : Number(d)];
  const date = new Date(Date.UTC(year, monthOf - 1, day));
  const exists = date.getUTCMonth() === monthOf - 1 && date.getUTCDate() === day && monthOf >= 1;
  if (!exists) return undefined;
  return date.toISOString().slice(0, d === undefined ? 7 : 10);
}
