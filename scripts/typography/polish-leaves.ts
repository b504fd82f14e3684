import type { TypographyChange } from '../model/article.ts';
import { applyEdits, type Leaf, type RuleContext } from './flow.ts';
import { rulesInOrder } from './rules/order.ts';

/** Leaves after all rules, in the same number and order as before, and what was changed. */
export interface PolishedLeaves {
  readonly leaves: readonly Leaf[];
  readonly changes: readonly TypographyChange[];
}

/** Applies every rule, in order, to the text of one paragraph that lies in one or more leaves. */
export function polishLeaves(leaves: readonly Leaf[], context: RuleContext): PolishedLeaves {
  let current = leaves;
  const changes: TypographyChange[] = [];
  for (const rule of rulesInOrder) {
    const text = current.map((leaf) => leaf.text).join('');
    const { leaves: next, done } = applyEdits(current, rule.edits(text, context));
    for (const { start, end, text: after } of done)
      changes.push({ rule: rule.id, before: text.slice(start, end), after });
    current = next;
  }
  return { leaves: current, changes };
}

/** Applies every rule to a text that is one line, such as a title. */
export function polishLine(
  text: string,
  context: RuleContext,
): { readonly text: string; readonly changes: readonly TypographyChange[] } {
  const { leaves, changes } = polishLeaves([{ text, isLocked: false }], context);
  return { text: leaves.map((leaf) => leaf.text).join(''), changes };
}
