import type { FacedText } from './faced-texts.ts';
import { showAround } from './unread.ts';
import { measureWords, wordsOf, type WordWidths } from './word-widths.ts';

/** Where the characters of a paragraph on one long line begin and end, in pixels from its start. */
export interface Positions {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Measures those words of the texts that were not met before. */
export function learnWords(texts: readonly FacedText[]): void {
  const unknown = new Map<string, { words: Set<string>; element: Element }>();
  for (const { node, face, atom } of texts) {
    if (atom !== undefined) continue;
    const known = wordsOf(face);
    for (const word of node.data.split(' ')) {
      if (known.has(word) || node.parentElement === null) continue;
      const found = unknown.get(face) ?? { words: new Set(), element: node.parentElement };
      unknown.set(face, found);
      found.words.add(word);
    }
  }
  for (const [face, { words, element }] of unknown) measureWords(face, [...words], element);
}

/** Where the characters of a paragraph stand, from the widths of its words. */
export function positionsOf(texts: readonly FacedText[]): Positions {
  const length = texts.reduce((sum, { node }) => sum + node.length, 0);
  const positions = { left: new Float64Array(length), right: new Float64Array(length) };
  if (hasOddSpace(texts)) return exactPositions(texts, positions);
  let at = { index: 0, start: 0 };
  for (const text of texts) at = placeWords(text, { ...at, start: at.start + text.gap }, positions);
  return positions;
}

// White space that the browser drops or joins has no width.
function hasOddSpace(texts: readonly FacedText[]): boolean {
  const string = texts.map(({ node }) => node.data).join('');
  return /[\t\n\r]| {2}|^ | $/.test(string);
}

function placeWords(
  { node, face, atom }: FacedText,
  from: { readonly index: number; readonly start: number },
  { left, right }: Positions,
): { index: number; start: number } {
  const known = wordsOf(face);
  let { index, start } = from;
  if (atom !== undefined) {
    left[index] = start;
    right[index] = start += atom.width;
    return { index: index + 1, start };
  }
  for (const [n, word] of node.data.split(' ').entries()) {
    const { space, at } = known.get(word) as WordWidths;
    if (n > 0) {
      left[index] = start;
      right[index] = start += space;
      index += 1;
    }
    for (let letter = 0; letter < word.length; letter += 1, index += 1) {
      left[index] = start + (at[letter] ?? 0);
      right[index] = start + (at[letter + 1] ?? 0);
    }
    start += at[word.length] ?? 0;
  }
  return { index, start };
}

// Of a paragraph that is put on one line for this.
function exactPositions(texts: readonly FacedText[], { left, right }: Positions): Positions {
  const block = texts[0]?.node.parentElement?.closest('p, li, dd, .note-paragraph');
  if (block) showAround(block);
  block?.classList.add('on-one-line');
  const range = document.createRange();
  let [index, origin] = [0, 0];
  for (const { node, atom } of texts) {
    for (let at = 0; at < node.length; at += 1, index += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getBoundingClientRect();
      if (index === 0) origin = rect.left;
      // The letter of an atom has a width of its own.
      const more = atom === undefined ? 0 : atom.width - rect.width;
      left[index] = rect.left - origin;
      right[index] = rect.right - origin + more;
      origin -= more;
    }
  }
  block?.classList.remove('on-one-line');
  return { left, right };
}
