import type { BookArticle } from '../model/book.ts';
import { squeeze } from './squeeze.ts';

/** A piece of text that an edition must have. */
export interface Piece {
  readonly what: string;
  readonly words: string;
}

/** What an article ends with. */
export function endOf({
  meta,
  lastSentence,
}: Pick<BookArticle, 'meta' | 'lastSentence'>): readonly Piece[] {
  const what = `the last sentence of “${meta.shortTitle}”`;
  return lastSentence.map((words) => ({ what, words }));
}

/**
 * Where words stand in a squeezed text, or -1. What runs over a page has a folio, a running head or notes between its two
 * parts, even between parts of a word.
 */
export function findWords(squeezed: string, words: string, from: number): number {
  const wanted = squeeze(words);
  const whole = squeezed.indexOf(wanted, from);
  if (whole >= 0) return whole;
  for (let cut = wanted.length - 1; cut > 0; cut -= 1) {
    const first = squeezed.indexOf(wanted.slice(0, cut), from);
    if (first >= 0 && squeezed.includes(wanted.slice(cut), first + cut)) return first;
  }
  return -1;
}
