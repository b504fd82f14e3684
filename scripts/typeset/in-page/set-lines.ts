import type { ChosenLine } from './break-problem.ts';
import { joined, type Measured, type TextPoint } from './paragraph.ts';

interface Cut {
  readonly point: TextPoint | undefined;
  readonly line: ChosenLine;
  /** Pixels by which the line's last character stands out into the margin. */
  readonly hang: number;
}

/**
 * Writes the chosen lines into the document: a place to break after each of them, hyphens where words are divided, the
 * width and the distance of the letters, narrower spaces on lines that are a little too long. Between the places
 * nothing can break; the browser justifies.
 *
 * @returns Hyphens added.
 */
export function setLines(
  { texts, points, breakpoints, sign }: Measured,
  lines: readonly ChosenLine[],
): number {
  const cuts = lines.map((line): Cut => ({
    point: points[line.breakpoint],
    line,
    hang: breakpoints[line.breakpoint]?.hang ?? 0,
  }));
  let line = 0;
  let hyphens = 0;
  for (const [n, { node, spacing, atom }] of texts.entries()) {
    const pieces = document.createDocumentFragment();
    let at = 0;
    for (let cut = cuts[line]; cut?.point?.node === node; cut = cuts[line]) {
      const { offset, addsHyphen } = cut.point;
      const text = node.data.slice(at, offset) + (addsHyphen ? sign : '');
      const place = breakAfter(addsHyphen, /\p{L}-$/u.test(text));
      pieces.append(...pieceOf(text, { ...cut, spacing, isEnd: true }), place);
      at = offset;
      line += 1;
      if (addsHyphen) hyphens += 1;
    }
    const rest = cuts[line];
    if (atom !== undefined) pieces.append(atom.element);
    else if (rest !== undefined) {
      const isEnd = rest.point?.node === texts[n + 1]?.node && rest.point?.offset === 0;
      pieces.append(...pieceOf(node.data.slice(at), { ...rest, spacing, isEnd }));
    }
    node.replaceWith(pieces);
  }
  return hyphens;
}

// Of an added hyphen, or of one that the word has itself.
function breakAfter(addsHyphen: boolean, hasOwn: boolean): Element {
  const place = document.createElement('wbr');
  if (addsHyphen) place.className = 'hyphen';
  else if (hasOwn) place.className = 'own-hyphen';
  return place;
}

/** Takes the chosen lines out of a paragraph again: its texts are as they were before. */
export function unsetLines(paragraph: Element): void {
  // Notes in it have lines of their own.
  const own = (selector: string) =>
    [...paragraph.querySelectorAll(selector)].filter((one) => one.closest('.footnote') === null);
  for (const piece of own('.line')) piece.replaceWith(piece.textContent);
  for (const place of own('wbr')) {
    const { previousSibling } = place;
    if (place.className === 'hyphen' && previousSibling instanceof Text)
      previousSibling.deleteData(previousSibling.length - 1, 1);
    place.remove();
  }
  paragraph.normalize();
}

interface Piece extends Cut {
  readonly spacing: number;
  /** The line ends with this piece. */
  readonly isEnd: boolean;
}

// A little narrower than needed, so that rounding never makes the line too long; justification takes up the rest.
function pieceOf(text: string, { line, hang, spacing, isEnd }: Piece): readonly Node[] {
  if (text === '') return [];
  const { narrowing, tracking, scale } = line;
  const span = document.createElement('span');
  span.className = 'line';
  if (narrowing < 0 && text.includes(' '))
    span.style.wordSpacing = `${(narrowing - 0.03).toFixed(3)}px`;
  if (Math.abs(tracking) >= 0.004)
    span.style.letterSpacing = `${(spacing + tracking).toFixed(3)}px`;
  if (Math.abs(scale - 1) >= 0.0005) span.style.fontSize = `${(100 * scale).toFixed(2)}%`;
  if (isEnd && hang > 0.05) span.style.marginRight = `${(-hang).toFixed(2)}px`;
  if (span.style.letterSpacing === '') span.textContent = text;
  else span.append(...keepJoined(text, spacing));
  // Paged.js drops white space between elements after a page break unless it stands in an element.
  const isPlain = span.getAttribute('style') === null && text.trim() !== '';
  return [isPlain ? document.createTextNode(text) : span];
}

// Tracked letters are not joined by the font; those that should be keep their distance.
function keepJoined(text: string, spacing: number): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { 0: letters, index } of text.matchAll(joined)) {
    const span = document.createElement('span');
    span.style.letterSpacing = spacing === 0 ? 'normal' : `${spacing}px`;
    span.textContent = letters;
    nodes.push(document.createTextNode(text.slice(at, index)), span);
    at = index + letters.length;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
