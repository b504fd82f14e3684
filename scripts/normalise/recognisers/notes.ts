import type { Proposal, Recogniser } from '../reading.ts';
import type { Unit } from '../unit.ts';

const notesHeading =
  /^(?:(?:end|foot)?notes?(?: and (?:references|sources))?|references|annotations)\s*:?$/i;
// "(1), (2) Documents …" and "[3] Id., p. 4"
const bracketed = /^((?:[([]\d{1,3}[)\]](?:,\s?| and | ?& ?)?)+)\s?(?=\S)/;
const raised = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s?(?=\S)/;
// "1. Ibid.", "2) Ibid.", "3 Ibid.": too common to mean a note anywhere but under a heading that says so.
const plain = /^(\d{1,3})(?:[.)]\s?|\s)(?=\S)/;

/**
 * Note texts: paragraphs near the end, or under a heading such as "Notes", that start with their mark. One paragraph
 * may answer two marks. The heading goes: every edition makes its own.
 */
export const recogniseNotes: Recogniser = (units) => {
  const heading = units.findLast(({ text }) => notesHeading.test(text));
  const under = heading
    ? definitionsIn(units.slice(heading.index + 1), [bracketed, raised, plain])
    : [];
  // The heading goes only when its first paragraph is a note; else it stands over something else.
  if (heading && under[0]?.unit === heading.index + 1) return [dropHeading(heading), ...under];
  return definitionsIn(units.slice(Math.floor(units.length * 0.6)), [bracketed, raised]);
};

function definitionsIn(units: readonly Unit[], shapes: readonly RegExp[]): readonly Proposal[] {
  return units.flatMap(({ index, text }) => {
    const head = shapes.map((shape) => shape.exec(text)).find((match) => match !== null);
    if (!head) return [];
    const marks = numbersIn(head[1] ?? '');
    return [
      {
        unit: index,
        reading: { kind: 'note', marks, textStart: head[0].length },
        confidence: 0.85,
        evidence: `starts with the mark ${marks.join(', ')} and stands at the end`,
      },
    ];
  });
}

function numbersIn(marks: string): readonly string[] {
  return marks.normalize('NFKC').match(/\d+/g) ?? [];
}

function dropHeading({ index, text }: Unit): Proposal {
  return {
    unit: index,
    reading: { kind: 'aside' },
    confidence: 0.9,
    evidence: 'a heading over notes',
    pieces: [{ start: 0, end: text.length, fate: 'dropped', rule: 'notes-heading' }],
  };
}
