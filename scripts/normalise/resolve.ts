import type { Unit } from './layout/unit.ts';
import type { Wrapping } from './layout/wrapping.ts';
import type { Proposal, Reading, Recogniser, Scene } from './reading.ts';
import { recogniseAuthors } from './recognisers/authors.ts';
import { recogniseBreaks } from './recognisers/breaks.ts';
import { recogniseCaption } from './recognisers/caption.ts';
import { recogniseContents } from './recognisers/contents.ts';
import { recogniseFieldsLines } from './recognisers/date-line.ts';
import { recogniseHead } from './recognisers/head.ts';
import { recogniseHeadings } from './recognisers/headings.ts';
import { recogniseJunk } from './recognisers/junk.ts';
import { recogniseLists } from './recognisers/lists.ts';
import { recogniseMailHeaders, recogniseNavigation } from './recognisers/navigation.ts';
import { recogniseNotes } from './recognisers/notes.ts';
import { recogniseQuotes } from './recognisers/quotes.ts';
import { recogniseSource } from './recognisers/source.ts';
import { recogniseTables } from './recognisers/tables.ts';
import { recogniseTail } from './recognisers/tail.ts';
import { recogniseTitleByline } from './recognisers/title-byline.ts';
import { recogniseVerse } from './recognisers/verse.ts';

/**
 * Round by round: first what says by itself what it is, then what is known by its place and its like, then the head of
 * the text as a whole, last the headings as sets among all that is left. What a round has settled, the next ones see.
 */
const rounds: readonly (readonly Recogniser[])[] = [
  [
    recogniseNotes,
    recogniseContents,
    recogniseJunk,
    recogniseNavigation,
    recogniseMailHeaders,
    recogniseCaption,
    recogniseFieldsLines,
    recogniseAuthors,
    recogniseSource,
    recogniseTitleByline,
  ],
  [recogniseTables, recogniseVerse],
  [recogniseLists],
  [recogniseQuotes],
  [recogniseHead],
  [recogniseTail],
  [recogniseHeadings],
  [recogniseBreaks],
];

/** A unit with the reading chosen for it. */
export interface ReadUnit extends Omit<Proposal, 'unit'> {
  readonly unit: Unit;
}

/** Asks every recogniser in its round and chooses the likeliest reading for each unit. */
export function resolveReadings(
  units: readonly Unit[],
  wrapping: Wrapping | undefined,
  decided: readonly Proposal[] = [],
): readonly ReadUnit[] {
  const settled = new Map<number, Proposal>(decided.map((proposal) => [proposal.unit, proposal]));
  for (const round of rounds) settleRound(round, { units, wrapping, settled });
  return units.map((unit) => ({ ...(settled.get(unit.index) ?? asParagraph), unit }));
}

function settleRound(
  round: readonly Recogniser[],
  scene: Scene & { settled: Map<number, Proposal> },
): void {
  const best = new Map<number, Proposal>();
  for (const proposal of round.flatMap((recognise) => recognise(scene))) {
    const other = best.get(proposal.unit);
    if (!other || proposal.confidence > other.confidence) best.set(proposal.unit, proposal);
  }
  for (const [unit, proposal] of best)
    if (!scene.settled.has(unit)) scene.settled.set(unit, proposal);
}

const paragraph: Reading = { kind: 'paragraph' };
const asParagraph = {
  reading: paragraph,
  confidence: 0.95,
  evidence: 'nothing speaks for anything else',
};
