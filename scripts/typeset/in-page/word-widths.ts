import { showAround } from './unread.ts';

/** A word as it stands between spaces, which the face may set closer to some letters; lengths in pixels. */
export interface WordWidths {
  /** Width of the space before it. */
  readonly space: number;
  /** Where each letter starts, from the word's start, and last where the word ends. */
  readonly at: Float64Array;
}

// By the name of the face, then by the word.
const known = new Map<string, Map<string, WordWidths>>();

/** The words of a face that were measured so far. */
export function wordsOf(face: string): ReadonlyMap<string, WordWidths> {
  const words = known.get(face) ?? new Map<string, WordWidths>();
  known.set(face, words);
  return words;
}

/**
 * Measures words in the face of an element, each on a line of its own: what is found does not depend on where a word
 * stood when it was met first.
 */
export function measureWords(face: string, words: readonly string[], element: Element): void {
  const sheet = document.createElement('span');
  sheet.style.cssText =
    'position: absolute; visibility: hidden; white-space: pre; text-indent: 0; text-align: left';
  const nodes = words.map((word) => {
    const line = document.createElement('span');
    line.style.cssText = 'display: block; width: max-content';
    const node = document.createTextNode(` ${word} `);
    line.append(node);
    sheet.append(line);
    return node;
  });
  showAround(element);
  element.append(sheet);
  const found = wordsOf(face) as Map<string, WordWidths>;
  for (const [n, node] of nodes.entries()) found.set(words[n] as string, measure(node));
  sheet.remove();
}

function measure(node: Text): WordWidths {
  const length = node.length - 2;
  const at = new Float64Array(length + 1);
  const range = document.createRange();
  const rectOf = (n: number) => {
    range.setStart(node, n);
    range.setEnd(node, n + 1);
    return range.getBoundingClientRect();
  };
  const space = rectOf(0);
  const origin = space.right;
  for (let n = 0; n < length; n += 1) {
    const { left, right } = rectOf(n + 1);
    at[n] = left - origin;
    at[n + 1] = right - origin;
  }
  return { space: space.width, at };
}
