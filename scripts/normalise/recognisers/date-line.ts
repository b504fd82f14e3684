import type { Piece, Proposal, Recogniser } from '../reading.ts';
import type { Unit } from '../unit.ts';
import { findDate } from './dates.ts';
import { isJunk } from './junk.ts';

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*/i;
const dateLabel = /^(?:published|posted|updated|date)(?: on)?:?\s*/i;
const clock = /^[\s,|-]*(?:at )?\d{1,2}[:h.]\d{1,2}(?:['′]| ?[ap]\.?m\.?)?/i;

/**
 * Lines near the head that are a date: the article's own, or the day the page was fetched (a weekday and a date
 * that another, earlier date line follows).
 */
export const recogniseDateLine: Recogniser = (units) => {
  const dated = units.slice(0, 8).flatMap((unit) => readDateLine(unit) ?? []);
  return dated.map((line) => propose(line, dated));
};

interface DateLine {
  readonly unit: Unit;
  readonly iso: string;
  readonly hasWeekday: boolean;
  /** Offset in the unit where date and clock end. */
  readonly dateEnd: number;
  readonly end: number;
}

function readDateLine(unit: Unit): DateLine | undefined {
  const label = weekday.exec(unit.text)?.[0] ?? dateLabel.exec(unit.text)?.[0] ?? '';
  const found = findDate(unit.text);
  if (found === undefined || found.start !== label.length) return undefined;
  const time = clock.exec(unit.text.slice(found.end))?.[0] ?? '';
  const rest = unit.text.slice(found.end + time.length).trim();
  if (rest !== '' && !isJunk(rest)) return undefined;
  const end = found.end + time.length;
  return { unit, iso: found.iso, hasWeekday: weekday.test(unit.text), dateEnd: found.end, end };
}

function propose(line: DateLine, all: readonly DateLine[]): Proposal {
  const { unit, iso, hasWeekday } = line;
  const isFetched =
    hasWeekday && all.some((other) => other.unit.index > unit.index && other.iso < iso);
  const field = isFetched ? 'retrieved' : 'date';
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { [field]: iso } },
    confidence: isFetched ? 0.8 : 0.9,
    evidence: isFetched
      ? 'a weekday and a date later than the one below it'
      : 'a line with nothing but a date',
    pieces: piecesOf(line, field),
  };
}

function piecesOf({ unit, dateEnd, end }: DateLine, field: string): readonly Piece[] {
  const pieces: Piece[] = [{ start: 0, end: dateEnd, fate: 'moved', rule: 'date-line', field }];
  if (end > dateEnd) pieces.push({ start: dateEnd, end, fate: 'dropped', rule: 'clock-time' });
  if (unit.text.length > end)
    pieces.push({ start: end, end: unit.text.length, fate: 'dropped', rule: 'crawl-junk' });
  return pieces;
}
