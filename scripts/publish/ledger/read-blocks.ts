import type { LedgerEntry } from '../../model/ledger.ts';

/** A block of the Markdown. */
export interface MarkdownBlock {
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The Markdown file by its parts. */
export interface MarkdownParts {
  /** Lines of the front matter, its fences included. */
  readonly front: readonly string[];
  readonly blocks: readonly MarkdownBlock[];
  /** Number of the block, from 0, in which a line of the file stands. */
  readonly blockAt: (line: number) => number | undefined;
}

/**
 * Parts a Markdown file into front matter and blocks. A block starts at the first line of the body and at every line
 * to which the ledger points, so that each block but perhaps the first has raw text it came from; what follows
 * without such a line, as the second paragraph of a note, is part of the block before it.
 */
export function readBlocks(markdown: string, entries: readonly LedgerEntry[]): MarkdownParts {
  const lines = markdown.split('\n');
  const body = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const targets = new Set(entries.map(({ fate, to }) => (fate === 'moved' ? undefined : to)));
  const starts: number[] = [];
  const blockOfLine = new Map<number, number>();
  for (let n = body; n < lines.length; n += 1) {
    const isBlank = lines[n]?.trim() === '';
    if (!isBlank && (starts.length === 0 || targets.has(n + 1))) starts.push(n);
    if (starts.length > 0) blockOfLine.set(n + 1, starts.length - 1);
  }
  return {
    front: lines.slice(0, body),
    blocks: starts.map((start, n) => ({
      line: start + 1,
      text: lines
        .slice(start, starts[n + 1])
        .join('\n')
        .trimEnd(),
    })),
    blockAt: (line) => blockOfLine.get(line),
  };
}
