import type { Block } from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';

const gap = '\uFFFC';

/**
 * The last sentence of the last paragraph of an article, as the runs of plain text between its notes, formulas and
 * pictures; empty when it has no paragraph.
 */
export function lastSentenceOf(blocks: readonly Block[]): readonly string[] {
  const paragraph = blocks.findLast(
    (block) => block.t === 'Para' && plainText(block.c).trim() !== '',
  );
  if (paragraph?.t !== 'Para') return [];
  const sentences = plainText(paragraph.c, gap)
    .trim()
    .split(/(?<=[.!?]["”’)]*\uFFFC?)\s+(?=[\p{Lu}“"‘])/u);
  const runs = (sentences.at(-1) ?? '').split(gap).map((run) => run.trim());
  return runs.filter((run) => /[\p{L}\d]/u.test(run));
}
