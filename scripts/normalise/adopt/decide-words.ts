import type { Decisions, LineDecision, WordDecision } from '../../model/decisions.ts';
import type { Place } from '../../model/problem.ts';
import { changeWords, type Change } from './change-words.ts';
import type { BlockEdit } from './compare-blocks.ts';
import { applyChanges, quoteChanges, type PlacedChange, type Quoted } from './merge-changes.ts';
import { overlaps } from './quote.ts';
import type { Block } from './read-blocks.ts';
import type { Refusal } from './refusal.ts';
import type { Quotable, Study } from './study.ts';

/** What is needed to make decisions from edits. */
export interface Deciding {
  readonly study: Study;
  readonly reason: string;
  readonly placeOf: (block: Block | undefined) => Place;
  /** The draft's blocks. */
  readonly old: readonly Block[];
}

/** Decisions made from edits, and the edits that none expresses. */
export interface Decided extends Partial<Decisions> {
  readonly refusals: readonly Refusal[];
}

/** Turns changed words into `words`, removed blocks into `lines` to drop, and lines put back into `lines` to keep. */
export function decideWords(edits: readonly BlockEdit[], deciding: Deciding): Decided {
  const { study, reason, placeOf } = deciding;
  const refusals: Refusal[] = [];
  const changes: PlacedChange[] = [];
  const lines: LineDecision[] = [];
  for (const edit of edits) {
    const place = placeOf(edit.kind === 'removed' ? edit.next : edit.edited);
    if (edit.kind === 'added') {
      const kept = decideKept(edit.edited, edits, deciding);
      if ('message' in kept) refusals.push(kept);
      else lines.push(kept);
      continue;
    }
    for (const change of changesOf(edit, study.clean)) {
      if ('objection' in change) refusals.push({ place, message: change.objection });
      else changes.push({ ...change, place, bounds: study.clean.trace(edit.old) ?? change });
    }
  }
  const { quoted, lost } = quoteChanges(changes, study.clean);
  const made = quoted.map((one) => decide(one, study.clean, reason));
  return {
    refusals: [...refusals, ...lost.map((change) => refuseLost(change, study.clean))],
    lines: [...lines, ...made.flatMap((one) => ('action' in one ? one : []))],
    words: made.flatMap((one) => ('before' in one ? one : [])),
  };
}

function changesOf(
  edit: Exclude<BlockEdit, { kind: 'added' }>,
  clean: Quotable,
): ReturnType<typeof changeWords> {
  if (edit.kind === 'removed') return dropBlock(edit.old, clean);
  const { old, edited } = edit;
  // The mark of a note is no part of its text: it goes, or comes back, with the decision about its call.
  const isNoteOnly = (old.kind === 'note') !== (edited.kind === 'note');
  if (isNoteOnly && endsWithNote(old.text, edited.text)) return [];
  return changeWords(old, edited, clean);
}

/** True when one text is the other with no more than a note's mark before it. */
export function endsWithNote(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.endsWith(short) && /^\S{0,12}$/.test(long.slice(0, long.length - short.length).trim())
  );
}

function dropBlock(block: Block, { trace }: Quotable): ReturnType<typeof changeWords> {
  const range = trace(block);
  if (range === undefined)
    return [{ objection: 'What was taken out here stands nowhere in the raw text' }];
  return [{ start: range.start, end: range.end, after: '' }];
}

// A line that the press took for no part of the text and that was put back.
function decideKept(
  block: Block,
  edits: readonly BlockEdit[],
  { study, reason, old, placeOf }: Deciding,
): LineDecision | Refusal {
  const place = placeOf(block);
  const { text, kind } = block;
  const wasThere = old.some((one) => one.text === text);
  if (kind === 'paragraph' && !wasThere && text !== '' && study.clean.isOnce(text))
    return { text, action: 'keep', reason, place };
  const isMoved = edits.some((edit) => edit.kind === 'removed' && edit.old.text === text);
  if (isMoved) return { place, message: 'A paragraph was moved here, which no decision expresses' };
  return {
    place,
    message: 'No decision puts a paragraph in here: it does not stand so in the raw text',
  };
}

function decide(quoted: Quoted, { text }: Quotable, reason: string): LineDecision | WordDecision {
  const { start, end, changes, place } = quoted;
  const before = text.slice(start, end).trim().replace(/\s+/g, ' ');
  const isWhole = changes.length === 1 && isAll(changes[0], quoted);
  if (isWhole) return { text: before, action: 'drop', reason, place };
  return { before, after: applyChanges(quoted, text), reason, place };
}

function isAll(change: Change | undefined, { start, end }: Quoted): boolean {
  return change?.after === '' && change.start === start && change.end === end;
}

function refuseLost({ place, ...range }: PlacedChange, { taken }: Quotable): Refusal {
  const isTaken = taken.some((one) => overlaps(one, range));
  if (!isTaken)
    return {
      place,
      message: 'The words that were changed here cannot be told from others like them',
    };
  return {
    place,
    message: 'The words that were changed here were decided about before',
    hint: 'change that decision in the decisions file, or undo the edit',
  };
}
