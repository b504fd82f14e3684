import type { Unit } from '../layout/unit.ts';
import type { Piece, Proposal, Recogniser } from '../reading.ts';
import { readFieldsLine, type FieldsLine } from './fields-line.ts';
import { headEnd } from './zones.ts';

/**
 * Lines of the head, and bylines of the tail, that hold dates, names and buttons alone. A weekday and a date that
 * another, earlier date line follows is the day on which the page was fetched.
 */
export const recogniseFieldsLines: Recogniser = ({ units }) => {
  const end = headEnd(units);
  const head = units.slice(0, end).flatMap(readLine);
  const tail = units
    .slice(Math.max(end, units.length - 8))
    .flatMap(readLine)
    .filter(({ line }) => line.isLabelled);
  return [...head.map((one) => propose(one, head)), ...tail.map((one) => propose(one, []))];
};

interface ReadLine {
  readonly unit: Unit;
  readonly line: FieldsLine;
}

function readLine(unit: Unit): readonly ReadLine[] {
  const line = readFieldsLine(unit.text);
  // "By sheer luck" at the top is a title; "by carla jones" stands under one.
  const isSmall = line?.fields.authors?.some(({ name }) => /^\p{Ll}/u.test(name));
  return line && !(isSmall && unit.index === 0) ? [{ unit, line }] : [];
}

function propose({ unit, line }: ReadLine, all: readonly ReadLine[]): Proposal {
  const { date, ...others } = line.fields;
  const isFetched =
    line.hasWeekday &&
    all.some(
      ({ unit: other, line: { fields } }) =>
        other.index > unit.index && (fields.date ?? '9') < (date ?? ''),
    );
  const dated = date === undefined ? {} : { [isFetched ? 'retrieved' : 'date']: date };
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { ...others, ...dated } },
    confidence: isFetched ? 0.8 : 0.92,
    evidence: evidenceOf(line, isFetched),
    pieces: isFetched ? line.pieces.map(asRetrieved) : line.pieces,
  };
}

function evidenceOf({ fields }: FieldsLine, isFetched: boolean): string {
  if (isFetched) return 'a weekday and a date later than the one below it';
  return fields.authors ? 'a byline' : 'a line with nothing but a date';
}

function asRetrieved(piece: Piece): Piece {
  return piece.field === 'date' ? { ...piece, field: 'retrieved' } : piece;
}
