import type { TypographyChange } from '../model/article.ts';
import { applyEdits, closeFlow, openFlow, settleEdits, type Flow, type Leaf } from './flow.ts';
import { originOf, passOf, type Pass } from './origin.ts';
import type { PreparedRule } from './prepare-rules.ts';
import type { Edit, Surroundings, Suspicion } from './rule.ts';

/** Leaves after all rules, in the same number and order as before; what was changed, and what is suspicious. */
export interface PolishedLeaves {
  readonly leaves: readonly Leaf[];
  /** Offsets count in the joined text of the leaves as they came, or in the larger text. */
  readonly changes: readonly TypographyChange[];
  readonly suspicions: readonly Suspicion[];
}

/** What surrounds the leaves of a paragraph. */
export interface LeavesInPlace extends Surroundings {
  /** Where an offset of the joined leaves lies in a larger text; itself when absent. */
  readonly placeOf?: (offset: number) => number;
}

const alone: LeavesInPlace = { isContinued: false };
const contextLength = 24;

/**
 * Applies every rule, in order, to the text of one paragraph that lies in one or more leaves. Where quotation marks
 * can be read in several ways the rules look at their own result again, until it stays as it is; a paragraph that
 * never comes to rest is left as it was and reported.
 */
export function polishLeaves(
  leaves: readonly Leaf[],
  rules: readonly PreparedRule[],
  around: LeavesInPlace = alone,
): PolishedLeaves {
  const work: Work = { flow: openFlow(leaves), passes: [], changes: [], suspicions: [] };
  for (let round = 1; round <= mostRounds; round += 1) {
    const seen = work.passes.length;
    // What is untouchable is looked for anew in every round, as it would be in the finished text.
    if (round > 1) work.flow = openFlow(closeFlow(work.flow));
    const isDoubtful = applyAll(work, rules, around);
    if (!isDoubtful || work.passes.length === seen) {
      const { passes, flow, changes, suspicions } = work;
      return { leaves: passes.length === 0 ? leaves : closeFlow(flow), changes, suspicions };
    }
  }
  return { leaves, changes: [], suspicions: [unsettled(around)] };
}

const mostRounds = 5;

interface Work {
  flow: Flow;
  readonly passes: Pass[];
  readonly changes: TypographyChange[];
  suspicions: Suspicion[];
}

// One round of all rules; gives whether another one is wanted. Suspicions are those of the last round.
function applyAll(work: Work, rules: readonly PreparedRule[], around: LeavesInPlace): boolean {
  const { placeOf = itself } = around;
  const { passes, changes } = work;
  let isDoubtful = false;
  work.suspicions = [];
  for (const rule of rules) {
    const { text } = work.flow;
    if (!rule.wants.test(text)) continue;
    const found = rule.find(text, around);
    isDoubtful ||= found.isDoubtful === true;
    for (const suspicion of found.suspicions ?? [])
      work.suspicions.push({ ...suspicion, offset: placeOf(originOf(suspicion.offset, passes)) });
    const edits = found.edits.length === 0 ? [] : settleEdits(text, found.edits);
    if (edits.length === 0) continue;
    for (const edit of edits)
      changes.push(
        changeOf(edit, { text, id: rule.id, offset: placeOf(originOf(edit.start, passes)) }),
      );
    work.flow = applyEdits(work.flow, edits);
    passes.push(passOf(edits));
  }
  return isDoubtful;
}

function unsettled({ placeOf = itself }: LeavesInPlace): Suspicion {
  return {
    offset: placeOf(0),
    rule: 'quotation-marks-pair',
    message:
      'The quotation marks of this paragraph can be read in several ways: it is left as it is',
  };
}

/** Applies every rule to a text that is one line, such as a title. */
export function polishLine(
  text: string,
  rules: readonly PreparedRule[],
): { readonly text: string; readonly changes: readonly TypographyChange[] } {
  const { leaves, changes } = polishLeaves([{ text, isLocked: false }], rules);
  return { text: leaves.map((leaf) => leaf.text).join(''), changes };
}

function itself(offset: number): number {
  return offset;
}

interface Seen {
  readonly text: string;
  readonly id: string;
  readonly offset: number;
}

function changeOf(edit: Edit, { text, id, offset }: Seen): TypographyChange {
  return {
    rule: edit.rule ?? id,
    before: text.slice(edit.start, edit.end),
    after: edit.text,
    offset,
    left: text.slice(Math.max(0, edit.start - contextLength), edit.start),
    right: text.slice(edit.end, edit.end + contextLength),
  };
}
