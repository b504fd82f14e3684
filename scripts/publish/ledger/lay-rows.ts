import type { LedgerEntry } from '../../model/ledger.ts';
import type { MarkdownParts } from './read-blocks.ts';
import { shorten } from './signs.ts';
import type { RawPiece, RawRow } from './split-rows.ts';

/** One thing that a row of raw text became; exactly one of the four is there. */
export interface Result {
  readonly block?: BlockResult;
  /** A block that stands beside another row already. */
  readonly again?: BlockLink;
  readonly moved?: { readonly field: string; readonly href: string };
  readonly dropped?: { readonly rule: string };
}

interface BlockResult {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  /** The rule by which its text was kept, such as `heading`. */
  readonly rule: string;
  /** The block that follows it in the Markdown and stands elsewhere on the page, as a note does. */
  readonly next: BlockLink | undefined;
}

interface BlockLink {
  readonly href: string;
  readonly line: number;
  readonly words: string;
}

/** For each row of the raw text what it became. Each block of the Markdown is there once, elsewhere a link to it. */
export function layRows(
  rows: readonly RawRow[],
  file: MarkdownParts,
  fieldId: (field: string | undefined) => string,
): readonly (readonly Result[])[] {
  const homes = findHomes(rows, file);
  const show = blockShower(homes, file);
  const results = rows.map(({ pieces }, row) => placesOf(pieces, file).map(resultIn(row)));
  if (file.blocks.length > 0 && !homes.has(0)) results[0]?.unshift({ block: show.whole(0) });
  return results;

  function resultIn(row: number): (place: Place) => Result {
    return ({ entry: { fate, rule, field }, block }) => {
      if (fate === 'moved') return { moved: { field: field ?? rule, href: `#${fieldId(field)}` } };
      if (block === undefined) return { dropped: { rule } };
      return homes.get(block)?.row === row
        ? { block: show.whole(block) }
        : { again: show.link(block) };
    };
  }
}

interface Place {
  readonly entry: LedgerEntry;
  /** Number of the block of the Markdown; undefined: none. */
  readonly block: number | undefined;
}

function blockShower(homes: ReadonlyMap<number, Home>, file: MarkdownParts) {
  const wanderers = findWanderers(homes, file);
  const link = (n: number): BlockLink => {
    const { line = 0, text = '' } = file.blocks[n] ?? {};
    return { href: `#block-${line}`, line, words: shorten(text, 48) };
  };
  const whole = (n: number): BlockResult => {
    const { line = 0, text = '' } = file.blocks[n] ?? {};
    const next = wanderers.has(n + 1) ? link(n + 1) : undefined;
    return { id: `block-${line}`, line, text, rule: homes.get(n)?.rule ?? '', next };
  };
  return { link, whole };
}

// What moved stands in the front matter, whatever line the ledger gives.
function blockOf({ fate, to }: LedgerEntry, file: MarkdownParts): number | undefined {
  return to === undefined || fate === 'moved' ? undefined : file.blockAt(to);
}

interface Home {
  readonly row: number;
  readonly rule: string;
}

// A block stands beside the first row that any of it came from.
function findHomes(rows: readonly RawRow[], file: MarkdownParts): ReadonlyMap<number, Home> {
  const homes = new Map<number, Home>();
  for (const [row, { pieces }] of rows.entries()) {
    for (const { entry } of pieces) {
      const n = blockOf(entry, file);
      const known = n === undefined ? undefined : homes.get(n);
      const rule = entry.fate === 'kept' ? entry.rule : '';
      if (n !== undefined && (known === undefined || (known.row === row && known.rule === '')))
        homes.set(n, { row, rule });
    }
  }
  return homes;
}

// The blocks that do not stand right after the block before them.
function findWanderers(
  homes: ReadonlyMap<number, Home>,
  { blocks }: MarkdownParts,
): ReadonlySet<number> {
  const taken = [...new Set([...homes.values()].map(({ row }) => row))].sort((a, b) => a - b);
  const following = new Map(taken.map((row, n) => [row, taken[n + 1]]));
  const wanderers = new Set<number>();
  for (let n = 1; n < blocks.length; n += 1) {
    const [before, here] = [homes.get(n - 1)?.row ?? 0, homes.get(n)?.row];
    if (here !== before && here !== following.get(before)) wanderers.add(n);
  }
  return wanderers;
}

// Where the pieces of a row went, each place once, in their order.
function placesOf(pieces: readonly RawPiece[], file: MarkdownParts): readonly Place[] {
  const places = new Map<string, Place>();
  const add = (name: string, place: Place) => {
    if (!places.has(name)) places.set(name, place);
  };
  for (const { entry, text } of pieces) {
    const block = blockOf(entry, file);
    // A hyphen dropped inside a paragraph is no news beside it, a running head is.
    const news = block === undefined ? /\S/ : /[\p{L}\p{N}]/u;
    if (entry.fate === 'dropped' && news.test(text))
      add(`dropped ${entry.rule}`, { entry, block: undefined });
    if (entry.fate === 'moved') add(`moved ${entry.field ?? entry.rule}`, { entry, block });
    else if (block !== undefined) add(`block ${block}`, { entry, block });
  }
  return [...places.values()];
}
