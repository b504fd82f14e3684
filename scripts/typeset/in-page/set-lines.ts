import type { ChosenLine } from './break-lines.ts';
import type { Measured, TextPoint } from './paragraph.ts';

interface Cut {
  readonly point: TextPoint | undefined;
  /** Pixels by which the spaces of the line that ends here are narrowed; 0 or less. */
  readonly narrow: number;
}

/**
 * Writes the chosen lines into the document: a place to break after each of them, hyphens where words are divided, and
 * narrower spaces on lines that are a little too long. Between the places nothing can break; the browser justifies.
 *
 * @returns Hyphens added.
 */
export function setLines({ texts, points }: Measured, lines: readonly ChosenLine[]): number {
  const cuts = lines.map(({ breakpoint, change }): Cut => ({
    point: points[breakpoint],
    narrow: Math.min(0, change),
  }));
  let line = 0;
  let hyphens = 0;
  for (const node of texts) {
    const pieces = document.createDocumentFragment();
    let at = 0;
    for (let cut = cuts[line]; cut?.point?.node === node; cut = cuts[line]) {
      const { offset, addsHyphen } = cut.point;
      pieces.append(
        ...pieceOf(node.data.slice(at, offset) + (addsHyphen ? '-' : ''), cut.narrow),
        document.createElement('wbr'),
      );
      at = offset;
      line += 1;
      if (addsHyphen) hyphens += 1;
    }
    pieces.append(...pieceOf(node.data.slice(at), cuts[line]?.narrow ?? 0));
    node.replaceWith(pieces);
  }
  return hyphens;
}

// A little narrower than needed, so that rounding never makes the line too long; justification takes up the rest.
function pieceOf(text: string, narrow: number): readonly Node[] {
  if (text === '') return [];
  if (narrow === 0 || !text.includes(' ')) return [wrapIfBlank(text)];
  const span = document.createElement('span');
  span.style.wordSpacing = `${(narrow - 0.03).toFixed(3)}px`;
  span.textContent = text;
  return [span];
}

// Paged.js drops white space between elements after a page break unless it stands in an element.
function wrapIfBlank(text: string): Node {
  if (text.trim() !== '') return document.createTextNode(text);
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
