import type { Recogniser } from '../reading.ts';

const definition = /^((?:[([]\d{1,3}[)\]](?:,\s*| and |\s*&\s*)?)+)\s*(?=\S)/;

/**
 * Note texts: lines in the last third that start with one or more marks in brackets, "(1), (2) Documents …",
 * at least half of whose numbers rise by one.
 */
export const recogniseNotes: Recogniser = (units) => {
  const found = units.slice(Math.floor(units.length * 0.6)).flatMap(({ index, text }) => {
    const head = definition.exec(text);
    const marks = (head?.[1]?.match(/\d+/g) ?? []) as readonly string[];
    return head ? [{ index, marks, textStart: head[0].length }] : [];
  });
  return found.map(({ index, marks, textStart }) => ({
    unit: index,
    reading: { kind: 'note', marks, textStart },
    confidence: 0.85,
    evidence: `starts with the mark ${marks.join(', ')} and stands at the end`,
  }));
};
