import type { Inlines } from './inlines.ts';

/** A word of a block, or a note call; words end where a call stands. Offsets are those of the block's text. */
export interface Token {
  readonly kind: 'word' | 'call';
  /** The word, or the label of the note. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly isGlued: boolean;
}

/**
 * The words and note calls of a block.
 *
 * @example tokensOf(readInlines('lighter[^1].')).map(({ text }) => text) // ['lighter', '1', '.']
 */
export function tokensOf({ text, calls }: Inlines): readonly Token[] {
  const marks = calls.map(({ label, at }): Token => ({
    kind: 'call',
    text: label,
    start: at,
    end: at,
    isGlued: true,
  }));
  const cuts = [...new Set(calls.map(({ at }) => at))];
  const words = [...text.matchAll(/[^ ]+/g)].flatMap(({ 0: word, index }) => {
    const inside = cuts.filter((at) => at > index && at < index + word.length);
    const edges = [index, ...inside, index + word.length];
    return edges.slice(1).map((end, n) => wordToken(text, edges[n] as number, end));
  });
  return [...words, ...marks].sort((a, b) => a.start - b.start || rank(a) - rank(b));
}

function wordToken(text: string, start: number, end: number): Token {
  const isGlued = start > 0 && text[start - 1] !== ' ';
  return { kind: 'word', text: text.slice(start, end), start, end, isGlued };
}

// A call stands at the end of a word, before the word that starts there.
function rank({ kind }: Token): number {
  return kind === 'call' ? 0 : 1;
}

/** The same for tokens that say the same. */
export function tokenKey({ kind, text, isGlued }: Token): string {
  return `${kind} ${isGlued ? '' : ' '}${text}`;
}
