import type { LedgerEntry } from '../../model/ledger.ts';
import type { SourceText } from '../text/source-text.ts';
import { alignLists } from './compare-lists.ts';
import type { Block } from './read-blocks.ts';

/** Where a block came from: offsets in a text that is read. */
export interface Trace {
  /** For each UTF-16 unit of the block's text; undefined for what stands nowhere there. */
  readonly at: readonly (number | undefined)[];
  /** All that the block was made of, signs of notes and items included. */
  readonly start: number;
  readonly end: number;
}

/** Gives the origin of a block of a draft; undefined when it was made of nothing. */
export type Tracer = (block: Block) => Trace | undefined;

/** Traces the blocks of a draft back to a text that is read, by the draft's ledger and letter by letter within it. */
export function makeTracer(source: SourceText, ledger: Origin, blocks: readonly Block[]): Tracer {
  const members = membersByLine(source, ledger);
  const lines = [...members.keys()].sort((a, b) => a - b);
  const groups = new Map<number, Block[]>();
  const lineOf = (block: Block) => lines.findLast((line) => line <= block.line) ?? 0;
  for (const block of blocks) {
    const line = lineOf(block);
    groups.set(line, [...(groups.get(line) ?? []), block]);
  }
  const traced = new Map<number, ReadonlyMap<Block, Trace>>();
  return (block) => {
    const line = lineOf(block);
    const known =
      traced.get(line) ?? traceGroup(groups.get(line) ?? [], members.get(line) ?? [], source.text);
    traced.set(line, known);
    return known.get(block);
  };
}

/** What a ledger says, and the length of its raw text. */
export interface Origin {
  readonly entries: readonly LedgerEntry[];
  readonly length: number;
}

interface Member {
  readonly offset: number;
  /** False for signs of notes, items and cells, which the Markdown writes in its own way. */
  readonly isText: boolean;
}

// All of the text that is not white space, by line of the Markdown.
function membersByLine(
  source: SourceText,
  { entries, length }: Origin,
): ReadonlyMap<number, Member[]> {
  const lines = new Int32Array(length + 1);
  const isText = new Uint8Array(length + 1);
  for (const { start, end, to, fate, after = '' } of entries) {
    if (to === undefined) continue;
    lines.fill(to, start, end);
    isText.fill(fate === 'kept' || !/^(?:\[\^.*|- | \| |\s*)$/.test(after) ? 1 : 0, start, end);
  }
  const members = new Map<number, Member[]>();
  for (const { at, text, rawStart, fate } of source.segments) {
    for (let n = 0; n < text.length; n += 1) {
      const raw = fate === 'kept' ? rawStart + n : rawStart;
      const line = lines[raw] ?? 0;
      if (line === 0 || /\s/.test(text[n] as string)) continue;
      const own = members.get(line) ?? [];
      own.push({ offset: at + n, isText: isText[raw] === 1 });
      members.set(line, own);
    }
  }
  return members;
}

function traceGroup(
  blocks: readonly Block[],
  members: readonly Member[],
  text: string,
): ReadonlyMap<Block, Trace> {
  const letters = blocks.flatMap((block) =>
    [...block.text.matchAll(/\S/g)].map(({ 0: letter, index }) => ({ block, letter, index })),
  );
  const own = members.filter(({ isText }) => isText);
  const found = alignLists(
    own.map(({ offset }) => text[offset] as string),
    letters.map(({ letter }) => letter),
  );
  const at = new Map(
    blocks.map((block) => [block, Array<number | undefined>(block.text.length).fill(undefined)]),
  );
  for (const [n, { block, index }] of letters.entries()) {
    const offset = own[found[n] ?? -1]?.offset;
    if (offset !== undefined) (at.get(block) as (number | undefined)[])[index] = offset;
  }
  return bound(at, members);
}

// What stands between two blocks, such as the sign of an item, belongs to the later one.
function bound(
  at: ReadonlyMap<Block, readonly (number | undefined)[]>,
  members: readonly Member[],
): ReadonlyMap<Block, Trace> {
  const traces = new Map<Block, Trace>();
  let n = 0;
  let left = at.size;
  for (const [block, offsets] of at) {
    left -= 1;
    const start = members[n]?.offset;
    const last =
      left === 0 ? members.at(-1)?.offset : offsets.findLast((offset) => offset !== undefined);
    if (start === undefined || last === undefined) continue;
    traces.set(block, { at: offsets, start, end: last + 1 });
    while (n < members.length && (members[n] as Member).offset <= last) n += 1;
  }
  return traces;
}
