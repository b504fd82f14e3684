import type { Proposal, Recogniser } from '../reading.ts';
import type { Unit } from '../unit.ts';
import { findDate } from './dates.ts';

const published =
  /^(?:this (?:article|text|essay|speech|interview) )?(?:was |is )?(?:first |originally )?(?:published|printed|appeared) (?:in|on|by) (?:the )?(.+?)\.?$/i;
const via = /^(\p{Lu}[^.:;]{2,80}) via (\p{Lu}[\p{L} .-]{1,40})$/u;

/** Where a text was published, and through whom it came: "This article was published in …", "X via Y". */
export const recogniseSource: Recogniser = (units) =>
  units.flatMap((unit) => {
    const distance = Math.min(unit.index, units.length - 1 - unit.index);
    return distance < 8 ? (proposeSource(unit) ?? proposeVia(unit) ?? []) : [];
  });

function proposeSource(unit: Unit): Proposal | undefined {
  const source = unit.text.length < 200 ? published.exec(unit.text)?.[1] : undefined;
  if (source === undefined) return undefined;
  const date = findDate(source)?.iso;
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { source, ...(date ? { date } : {}) } },
    confidence: 0.95,
    evidence: 'says where it was published',
    pieces: [
      { start: 0, end: unit.text.length, fate: 'moved', rule: 'source-line', field: 'source' },
    ],
  };
}

function proposeVia(unit: Unit): Proposal | undefined {
  if (!via.test(unit.text)) return undefined;
  return {
    unit: unit.index,
    reading: { kind: 'fields', fields: { via: unit.text } },
    confidence: 0.8,
    evidence: 'names an agency and through whom it came',
    pieces: [{ start: 0, end: unit.text.length, fate: 'moved', rule: 'via-line', field: 'via' }],
  };
}
