import { findMarkup, type Markup } from './find-markup.ts';
import type { Leaf } from './flow.ts';
import { noteMark, objectMark } from './rule.ts';

/** A leaf of plain text: what the rules see of it, and what the file has. */
export interface PlainLeaf extends Leaf {
  readonly source: string;
}

/** A paragraph of plain text, or what stands between two: blank lines, code, block tags. */
export type Stretch =
  | { readonly kind: 'paragraph'; readonly start: number; readonly leaves: readonly PlainLeaf[] }
  | { readonly kind: 'gap'; readonly source: string };

const seenAs: Readonly<Record<Exclude<Markup['kind'], 'gap'>, string>> = {
  object: objectMark,
  inline: '',
  break: '\n',
  note: noteMark,
};

/**
 * Reads plain text, which may hold Markdown or HTML here and there, into paragraphs. Code, mathematics, front matter
 * and the targets of links are out of sight; tags within a line are looked through.
 */
export function readPlainText(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let leaves: PlainLeaf[] = [];
  let [at, start] = [0, 0];
  for (const { kind, start: from, end } of findMarkup(text)) {
    if (from > at) leaves.push(textLeaf(text.slice(at, from)));
    const source = text.slice(from, end);
    if (kind === 'gap') {
      if (leaves.length > 0) stretches.push({ kind: 'paragraph', start, leaves });
      stretches.push({ kind: 'gap', source });
      leaves = [];
      start = end;
    } else leaves.push({ text: seenAs[kind], isLocked: true, source });
    at = end;
  }
  if (at < text.length) leaves.push(textLeaf(text.slice(at)));
  if (leaves.length > 0) stretches.push({ kind: 'paragraph', start, leaves });
  return stretches;
}

function textLeaf(source: string): PlainLeaf {
  return { text: source, isLocked: false, source };
}
