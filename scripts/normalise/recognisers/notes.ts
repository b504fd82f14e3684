import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { drop } from './junk.ts';
import { allShapes, define } from './note-definition.ts';
import { notesAtEnd } from './notes-at-end.ts';
import { labelledNotes, signedNotes } from './notes-by-label.ts';

const notesHeading =
  /^(?:the )?(?:(?:end|foot)?[ -]?notes?(?: (?:and (?:references|sources|bibliography)|to (?:the )?.{1,40}))?|references(?: and notes)?|sources and notes|works cited|annotations|anmerkungen|fußnoten|endnoten|notes de bas de page|notas|chú thích|ghi chú|tài liệu tham khảo)\s*[:.]?$/iu;

/**
 * Note texts: paragraphs that start with a mark and stand at a page's foot, under a heading such as "Notes", or near
 * the end; and "[Footnote 1: …]" wherever it stands. One paragraph may answer two marks; a paragraph without a mark
 * between two notes belongs to the first of them.
 */
export const recogniseNotes: Recogniser = (scene) => {
  const { units } = scene;
  const footnotes = units
    .filter(({ isPageNote }) => isPageNote)
    .flatMap((unit) => define(unit, allShapes, 0.9) ?? []);
  const named = labelledNotes(units);
  const sections = units
    .filter(({ text }) => notesHeading.test(text))
    .flatMap((heading) => notesUnder(heading, scene));
  const taken = new Set([...footnotes, ...named, ...sections].map(({ unit }) => unit));
  const last = units.filter(({ index, isPageNote }) => !isPageNote && !taken.has(index));
  const atEnd = sections.length > 0 ? [] : notesAtEnd(last);
  return [...footnotes, ...named, ...sections, ...atEnd, ...signedNotes(last, scene)];
};

// The heading goes: every edition makes its own. It stays where what follows is no note.
function notesUnder(heading: Unit, { units }: Scene): readonly Proposal[] {
  const proposals: Proposal[] = [];
  let expected = 0;
  for (const unit of units.slice(heading.index + 1)) {
    if (unit.isPageNote || notesHeading.test(unit.text)) break;
    const note = define(unit, allShapes, 0.9);
    const marks = note?.reading.kind === 'note' ? note.reading.marks : [];
    const number = Number(marks[0]);
    const isNext =
      note !== undefined &&
      (Number.isNaN(number) ||
        number === expected + 1 ||
        number === 1 ||
        (number > expected && number <= expected + 4));
    if (isNext) {
      proposals.push(note);
      expected = Number(marks.at(-1)) || expected;
    } else if (proposals.length > 0 && goesOn(unit, units, expected)) {
      proposals.push({
        unit: unit.index,
        reading: { kind: 'note-more' },
        confidence: 0.75,
        evidence: 'stands between two notes',
      });
    } else break;
  }
  if (proposals.length === 0) return [];
  return [
    drop(heading, { rule: 'notes-heading', confidence: 0.92, evidence: 'a heading over notes' }),
    ...proposals,
  ];
}

// A paragraph without a mark belongs to the note above it when the next note follows, or when it is set in.
function goesOn(unit: Unit, units: readonly Unit[], expected: number): boolean {
  const next = units.slice(unit.index + 1, unit.index + 4).find((other) => {
    const note = define(other, allShapes, 1);
    return note?.reading.kind === 'note' && Number(note.reading.marks[0]) === expected + 1;
  });
  return next !== undefined || unit.minIndent >= 2;
}
