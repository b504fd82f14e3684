import type { Proposal, Recogniser, Reading } from './reading.ts';
import { recogniseAuthors } from './recognisers/authors.ts';
import { recogniseCaption } from './recognisers/caption.ts';
import { recogniseDateLine } from './recognisers/date-line.ts';
import { recogniseHeadings } from './recognisers/headings.ts';
import { recogniseJunk } from './recognisers/junk.ts';
import { recogniseNotes } from './recognisers/notes.ts';
import { recogniseSource } from './recognisers/source.ts';
import { recogniseTitle } from './recognisers/title.ts';
import type { Unit } from './unit.ts';

const recognisers: readonly Recogniser[] = [
  recogniseJunk,
  recogniseCaption,
  recogniseDateLine,
  recogniseAuthors,
  recogniseSource,
  recogniseNotes,
  recogniseTitle,
  recogniseHeadings,
];

/** A unit with the reading chosen for it. */
export interface ReadUnit extends Omit<Proposal, 'unit'> {
  readonly unit: Unit;
}

/** Asks every recogniser and chooses one reading for each unit, so that the whole is consistent: one title, notes in one place. */
export function resolveReadings(units: readonly Unit[]): readonly ReadUnit[] {
  const proposals = recognisers.flatMap((recognise) => recognise(units));
  const byUnit = new Map<number, Proposal[]>();
  for (const proposal of proposals) {
    byUnit.set(proposal.unit, [...(byUnit.get(proposal.unit) ?? []), proposal]);
  }
  const chosen = units.map((unit) => choose(unit, byUnit.get(unit.index) ?? []));
  return withOneTitle(chosen);
}

const paragraph: Reading = { kind: 'paragraph' };

function choose(unit: Unit, proposals: readonly Proposal[]): ReadUnit {
  const [best] = [...proposals].sort((a, b) => b.confidence - a.confidence);
  if (best === undefined) return asParagraph(unit);
  return { ...best, unit };
}

function asParagraph(unit: Unit): ReadUnit {
  return {
    unit,
    reading: paragraph,
    confidence: 0.95,
    evidence: 'nothing speaks for anything else',
  };
}

function withOneTitle(chosen: readonly ReadUnit[]): readonly ReadUnit[] {
  const first = chosen.find(({ reading }) => reading.kind === 'title');
  return chosen.map((read) => {
    const isOtherTitle = read.reading.kind === 'title' && read !== first;
    return isOtherTitle ? asParagraph(read.unit) : read;
  });
}
