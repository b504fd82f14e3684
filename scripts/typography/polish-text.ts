import type { TypographyChange } from '../model/article.ts';
import { polishLeaves } from './polish-leaves.ts';
import type { PreparedRule } from './prepare-rules.ts';
import { readPlainText, type PlainLeaf, type Stretch } from './read-plain-text.ts';
import type { Suspicion } from './rule.ts';

/** A plain text after the rules; offsets count in the text as it came, in UTF-16 units. */
export interface PolishedText {
  readonly text: string;
  readonly changes: readonly TypographyChange[];
  readonly suspicions: readonly Suspicion[];
}

/**
 * Applies the typographic rules to plain text, paragraph by paragraph (blank lines between them). Code, mathematics,
 * tags, addresses and identifiers in it stay as they are.
 *
 * @example polishText('pp. 151 - 152', prepareRules('en-US')).text // 'pp.\u00A0151–152'
 */
export function polishText(text: string, rules: readonly PreparedRule[]): PolishedText {
  const stretches = readPlainText(text);
  const parts: string[] = [];
  const changes: TypographyChange[] = [];
  const suspicions: Suspicion[] = [];
  for (const [n, stretch] of stretches.entries()) {
    if (stretch.kind === 'gap') {
      parts.push(stretch.source);
      continue;
    }
    const polished = polishLeaves(stretch.leaves, rules, {
      isContinued: opensWithQuote(nextParagraph(stretches, n)),
      placeOf: (offset) => stretch.start + sourceOffset(stretch.leaves, offset),
    });
    for (const [at, leaf] of polished.leaves.entries())
      parts.push(sourceOf(leaf.text, stretch.leaves[at]));
    for (const change of polished.changes) changes.push(change);
    for (const suspicion of polished.suspicions) suspicions.push(suspicion);
  }
  return { text: parts.join(''), changes, suspicions };
}

function sourceOf(polished: string, leaf: PlainLeaf | undefined): string {
  return leaf?.isLocked ? leaf.source : polished;
}

function nextParagraph(stretches: readonly Stretch[], n: number): Stretch | undefined {
  let at = n + 1;
  for (let next = stretches[at]; next?.kind === 'gap'; next = stretches[at]) {
    if (!/^[\s>]*$|^<\/?p\b/i.test(next.source)) return undefined;
    at += 1;
  }
  return stretches[at];
}

function opensWithQuote(stretch: Stretch | undefined): boolean {
  return (
    stretch?.kind === 'paragraph' &&
    /^\s*["“”„«»'‘’`´]+[\p{L}\d]/u.test(stretch.leaves[0]?.text ?? '')
  );
}

// Where an offset of what the rules see lies in what the file has.
function sourceOffset(leaves: readonly PlainLeaf[], offset: number): number {
  let [seen, source] = [0, 0];
  for (const leaf of leaves) {
    if (offset < seen + leaf.text.length) return source + (leaf.isLocked ? 0 : offset - seen);
    seen += leaf.text.length;
    source += leaf.source.length;
  }
  return source;
}
