import type { TypographyChange } from '../model/article.ts';
import { applyEdits, closeFlow, openFlow, settleEdits, type Leaf } from './flow.ts';
import { originOf, type Pass } from './origin.ts';
import type { PreparedRule } from './prepare-rules.ts';
import type { Edit, Surroundings, Suspicion } from './rule.ts';

/** Leaves after all rules, in the same number and order as before; what was changed, and what is suspicious. */
export interface PolishedLeaves {
  readonly leaves: readonly Leaf[];
  /** Offsets count in the joined text of the leaves as they came. */
  readonly changes: readonly TypographyChange[];
  readonly suspicions: readonly Suspicion[];
}

const alone: Surroundings = { isContinued: false };
const contextLength = 24;

/** Applies every rule, in order, to the text of one paragraph that lies in one or more leaves. */
export function polishLeaves(
  leaves: readonly Leaf[],
  rules: readonly PreparedRule[],
  around: Surroundings = alone,
): PolishedLeaves {
  let flow = openFlow(leaves);
  const passes: Pass[] = [];
  const changes: TypographyChange[] = [];
  const suspicions: Suspicion[] = [];
  for (const rule of rules) {
    if (!rule.wants.test(flow.text)) continue;
    const { text } = flow;
    const found = rule.find(text, around);
    for (const suspicion of found.suspicions ?? [])
      suspicions.push({ ...suspicion, offset: originOf(suspicion.offset, passes) });
    const edits = found.edits.length === 0 ? [] : settleEdits(text, found.edits);
    if (edits.length === 0) continue;
    for (const edit of edits)
      changes.push(changeOf(edit, { text, id: rule.id, offset: originOf(edit.start, passes) }));
    flow = applyEdits(flow, edits);
    passes.push(edits);
  }
  return { leaves: passes.length === 0 ? leaves : closeFlow(flow), changes, suspicions };
}

/** Applies every rule to a text that is one line, such as a title. */
export function polishLine(
  text: string,
  rules: readonly PreparedRule[],
): { readonly text: string; readonly changes: readonly TypographyChange[] } {
  const { leaves, changes } = polishLeaves([{ text, isLocked: false }], rules);
  return { text: leaves.map((leaf) => leaf.text).join(''), changes };
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
