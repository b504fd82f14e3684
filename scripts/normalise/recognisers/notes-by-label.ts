import type { Unit } from '../layout/unit.ts';
import { callsSign } from '../notes/sign-calls.ts';
import type { Proposal, Scene } from '../reading.ts';
import { define, signed } from './note-definition.ts';

/** "[Footnote 1: …]", over as many paragraphs as it takes to its closing bracket. */
export function labelledNotes(units: readonly Unit[]): readonly Proposal[] {
  const proposals: Proposal[] = [];
  let open = false;
  for (const { index, text } of units) {
    const head = /^\[(?:foot|end)?note\s*(\d{1,3}|[*†‡§A-Z])?\s*[:.]\s*/i.exec(text);
    const closes: boolean =
      text.endsWith(']') &&
      (!text.includes('[', 1) || text.split('[').length === text.split(']').length || open);
    const textEnd = closes ? text.length - 1 : text.length;
    const evidence = 'stands in brackets and calls itself a note';
    if (head)
      proposals.push({
        unit: index,
        reading: {
          kind: 'note',
          marks: head[1] ? [head[1]] : [],
          textStart: head[0].length,
          textEnd,
        },
        confidence: 0.97,
        evidence,
      });
    else if (open)
      proposals.push({
        unit: index,
        reading: { kind: 'note-more', textEnd },
        confidence: 0.95,
        evidence,
      });
    open = (head !== null || open) && !closes;
  }
  return proposals;
}

/** "* A note": a paragraph that starts with a sign which a paragraph shortly before it calls. */
export function signedNotes(
  units: readonly Unit[],
  { units: all, settled }: Scene,
): readonly Proposal[] {
  return units.flatMap((unit) => {
    const sign = settled.has(unit.index)
      ? undefined
      : signed.exec(unit.text)?.[1]?.replace(/[()]/g, '');
    if (sign === undefined || isStarItem(unit, all)) return [];
    const before = all.slice(Math.max(0, unit.index - 12), unit.index).map(({ text }) => text);
    const isCalled = before.some((text) => callsSign(text, sign));
    return isCalled ? (define(unit, [signed], 0.85) ?? []) : [];
  });
}

// "* one" right above or below "* two" is an item of a list.
function isStarItem({ index, text }: Unit, all: readonly Unit[]): boolean {
  const isItem = (one: Unit | undefined) => /^\*\s/.test(one?.text ?? '');
  return /^\*\s/.test(text) && (isItem(all[index - 1]) || isItem(all[index + 1]));
}
