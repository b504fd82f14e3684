import { Handler, registerHandlers, type PageLayout } from 'pagedjs';
import { textBottom } from './keep-layout.ts';
import { notesHeight } from './note-area.ts';

/** Lines more than find room, so that a look finds the end of the page. */
const surplus = 3;

/** Width of letters in ems: less than their average, so that lines which nobody has broken are not taken for more. */
const narrowLetter = 0.35;

/** Whose height nothing tells but a look. */
const ofOwnHeight = 'img, svg, math, pre';

/** What is being filled; heights in lines of its text. */
interface Filling {
  readonly content: HTMLElement;
  /** The content and the notes. */
  readonly area: HTMLElement;
  /** Of a line, pixels. */
  readonly line: number;
  readonly lettersInLine: number;
  /** Wanted before the next look, if the notes stay as they are. */
  wanted: number;
  /** Of the notes, when that was reckoned. */
  notes: number;
}

let filling: Filling | undefined;

/**
 * Lets Paged.js look for the end of a page only when there is so much on it that it must be full. By itself it looks
 * whenever it has added a node, from half of a page on, and the browser lays out the page each time.
 */
class FullLooks extends Handler {
  onPageLayout(_wrapper: HTMLElement, _at: unknown, layout: PageLayout): void {
    const begun = begin(layout);
    filling = begun;
    // Asked for after each node, and compared with the letters so far.
    Object.defineProperty(layout, 'maxChars', {
      get: () => (isFull(begun) ? 0 : Number.POSITIVE_INFINITY),
    });
  }

  renderNode(node: Node): void {
    if (filling !== undefined) filling.wanted -= linesOf(node, filling);
  }

  // Told of every look and what it found.
  onOverflow(overflow: Range | undefined, rendered: HTMLElement): void {
    if (overflow !== undefined || filling === undefined) return;
    const { bottom } = filling.content.getBoundingClientRect();
    const room = bottom - textBottom(rendered);
    filling.wanted = Math.max(0, room / filling.line) + surplus;
    filling.notes = notesHeight(filling.area);
  }
}

/** Makes Paged.js look for the ends of full pages only. */
export function lookAtFullPages(): void {
  registerHandlers(FullLooks);
}

function begin({ element, bounds }: PageLayout): Filling {
  const { lineHeight, fontSize } = getComputedStyle(element);
  const line = Number.parseFloat(lineHeight) || bounds.height;
  const area = element.parentElement as HTMLElement;
  return {
    content: element,
    area,
    line,
    lettersInLine: bounds.width / (Number.parseFloat(fontSize) * narrowLetter),
    wanted: bounds.height / line + surplus,
    notes: notesHeight(area),
  };
}

function isFull({ wanted, notes, area, line }: Filling): boolean {
  return wanted * line <= notesHeight(area) - notes;
}

function linesOf(node: Node, { lettersInLine }: Filling): number {
  const letters = (node.textContent ?? '').length;
  if (!(node instanceof Element)) return Math.floor(letters / lettersInLine);
  if (node.matches(ofOwnHeight) || node.querySelector(ofOwnHeight) !== null)
    return Number.POSITIVE_INFINITY;
  if (node.nodeName === 'WBR') return 1;
  const breaks = node.querySelectorAll('wbr').length;
  return breaks > 0 ? breaks + 1 : Math.ceil(letters / lettersInLine);
}
