import type { Block } from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';

const gap = '\uFFFC';
/** What runs from right to left stands in a PDF in an order of its own. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC][^\p{L}\uFFFC]*/gu;

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
  const runs = (sentences.at(-1) ?? '')
    .replace(rightToLeft, gap)
    .split(gap)
    .map((run) => run.trim());
  return runs.filter((run) => /[\p{L}\d]/u.test(run));
}
