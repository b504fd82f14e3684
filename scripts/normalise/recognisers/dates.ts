/** Reads dates in figures and in words of five languages; ISO 8601 out, as precise as the text, or undefined. */
const monthNames = [
  'jan(?:uary|vier|uar|\\.)?|enero|ene\\.',
  'feb(?:ruary|ruar|\\.)?|février|févr\\.|febrero',
  'mar(?:ch|s|zo|\\.)?|märz',
  'apr(?:il|\\.)?|avril|avr\\.|abril',
  'may|mai|mayo',
  'june?|juin|juni|junio',
  'july?|juillet|juil\\.|juli|julio',
  'aug(?:ust|\\.)?|août|agosto',
  'sept(?:ember|embre|\\.)?|sep\\.?|septiembre',
  'oct(?:ober|obre|\\.)?|okt(?:ober|\\.)|octubre',
  'nov(?:ember|embre|iembre|\\.)?',
  'dec(?:ember|\\.)?|décembre|déc\\.|dez(?:ember|\\.)|diciembre|dic\\.',
];
const month = `(${monthNames.join('|')})`;
const year = '(1[4-9]\\d\\d|20\\d\\d)';

interface Pattern {
  readonly shape: RegExp;
  readonly read: (groups: readonly string[]) => string | undefined;
}

const edge = '(?<![\\p{L}\\d])';
const patterns: readonly Pattern[] = [
  { shape: /(?<!\d)(\d{4})[-/.](\d\d)[-/.](\d\d)(?!\d)/u, read: ([y, m, d]) => iso(y, m, d) },
  {
    shape: /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u,
    read: ([a, b, y]) => dayFirst(a, b, y),
  },
  {
    shape: new RegExp(`${edge}(?:ngày )?(\\d{1,2}) tháng (\\d{1,2})(?:,)? năm ${year}`, 'iu'),
    read: ([d, m, y]) => iso(y, m, d),
  },
  {
    shape: new RegExp(
      `${edge}(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?: de| of| day of)? ${month},?(?: de| of)? ${year}(?!\\d)`,
      'iu',
    ),
    read: ([d, m, y]) => iso(y, monthNumber(m), d),
  },
  {
    shape: new RegExp(`${edge}${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,| of)? ?${year}(?!\\d)`, 'iu'),
    read: ([m, d, y]) => iso(y, monthNumber(m), d),
  },
  {
    shape: new RegExp(`${edge}tháng (\\d{1,2})(?:/| năm |-)${year}`, 'iu'),
    read: ([m, y]) => iso(y, m),
  },
  {
    shape: new RegExp(`${edge}${month}(?:,| de| of)? ${year}(?!\\d)`, 'iu'),
    read: ([m, y]) => iso(y, monthNumber(m)),
  },
];

/** A date found in a text, and where. */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in a text, words before figures: "02/11/2019 (2 November 2019)" tells its own order. Figures alone
 * are read day first unless only the other order is possible.
 *
 * @example findDate('published 26/9/2018') // { iso: '2018-09-26', start: 10, end: 19 }
 */
export function findDate(text: string): FoundDate | undefined {
  return findDates(text)[0];
}

/** All dates of a text, each kind of writing in its turn. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const { shape, read } of patterns) {
    for (const match of text.matchAll(new RegExp(shape, `${shape.flags}g`))) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = read(match.slice(1));
      const isTaken = found.some((other) => start < other.end && end > other.start);
      if (date !== undefined && !isTaken) found.push({ iso: date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dayFirst(a = '', b = '', y = ''): string | undefined {
  return iso(y, b, a) ?? iso(y, a, b);
}

function monthNumber(name = ''): string {
  return String(monthNames.findIndex((shape) => new RegExp(`^(?:${shape})$`, 'iu').test(name)) + 1);
}

function iso(y = '', m = '', d?: string): string | undefined {
  const [year, monthOf, day] = [Number(y), Number(m), d === undefined ? 1 : Number(d)];
  const date = new Date(Date.UTC(year, monthOf - 1, day));
  const exists = date.getUTCMonth() === monthOf - 1 && date.getUTCDate() === day && monthOf >= 1;
  if (!exists) return undefined;
  return date.toISOString().slice(0, d === undefined ? 7 : 10);
}
