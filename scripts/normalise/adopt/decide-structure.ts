import type { HeadingDecision, NoteDecision } from '../../model/decisions.ts';
import type { BlockEdit } from './compare-blocks.ts';
import type { Decided, Deciding } from './decide-words.ts';
import { quoteBefore, quoteBehind } from './quote.ts';
import type { Block } from './read-blocks.ts';
import type { Refusal } from './refusal.ts';

/** Turns lines made headings, or none, into `headings`, and note calls put in into `notes`; the words agree already. */
export function decideStructure(edits: readonly BlockEdit[], deciding: Deciding): Decided {
  const made = edits.flatMap((edit) =>
    edit.kind === 'changed'
      ? [...decideHeading(edit, deciding), ...decideNotes(edit, deciding)]
      : [],
  );
  return {
    headings: made.filter((one) => 'level' in one),
    notes: made.filter((one) => 'note' in one),
    refusals: made.filter((one) => 'message' in one),
  };
}

interface Changed {
  readonly old: Block;
  readonly edited: Block;
}

function decideHeading(
  { old, edited }: Changed,
  { study, reason, placeOf }: Deciding,
): readonly (HeadingDecision | Refusal)[] {
  const isSame = old.kind === edited.kind && old.mark === edited.mark;
  if (isSame || (old.kind !== 'heading' && edited.kind !== 'heading')) return [];
  const place = placeOf(edited);
  const range = study.read.trace(old);
  const quotation = range && quoteBehind(range, study.read);
  if (quotation === undefined)
    return [{ place, message: 'The line cannot be told from others like it in the raw text' }];
  const text = study.read.text.slice(quotation.start, quotation.end).replace(/\s+/g, ' ');
  const level = edited.kind === 'heading' ? (Number(edited.mark) as HeadingDecision['level']) : 0;
  return [{ text, level, reason, place }];
}

function decideNotes(
  { old, edited }: Changed,
  { study, reason, placeOf }: Deciding,
): readonly (NoteDecision | Refusal)[] {
  const isThere = new Set(old.calls.map(({ label, at }) => `${at} ${label}`));
  const put = edited.calls.filter(({ label, at }) => !isThere.has(`${at} ${label}`));
  const origin = study.read.trace(old);
  return put.map(({ label, at }) => {
    const place = placeOf(edited);
    const offset = origin?.at.slice(0, at).findLast((one) => one !== undefined);
    const range = offset === undefined ? undefined : quoteBefore(offset + 1, 4, study.read);
    if (range === undefined)
      return {
        place,
        message: `The place of note ${label} cannot be told: too few words stand before it`,
      };
    return {
      note: label,
      after: study.read.text.slice(range.start, range.end).replace(/\s+/g, ' '),
      reason,
      place,
    };
  });
}
