import { Handler, registerHandlers } from 'pagedjs';
import { withLineOfMark } from './mark-lines.ts';
import { withWholeRow } from './whole-rows.ts';

/**
 * Keeps the last line of a paragraph from standing alone at the head of a page, where the browser lets it, and a word
 * from being divided over the turn of a page: one more line goes over, or the whole paragraph when it has only three.
 * Headings go over with what they head, and the end of a paragraph with what it introduces.
 */
class GoodPageEnds extends Handler {
  onOverflow(found: Range | undefined, page: HTMLElement, bounds: DOMRect): Range | undefined {
    const overflow = withWholeRow(found, { page, bounds });
    const more = overflow && withCompany(overflow);
    // Others may have something to say of what is as it was found.
    return more ?? (overflow === found ? undefined : overflow);
  }
}

// Undefined where nothing more goes over.
function withCompany(overflow: Range): Range | undefined {
  const start = startNode(overflow);
  const isInsideText = overflow.startContainer instanceof Text && overflow.startOffset > 0;
  const heading = isInsideText ? undefined : headingBefore(start);
  if (heading !== undefined) {
    const whole = overflow.cloneRange();
    whole.setStartBefore(heading);
    return whole;
  }
  const introduction = isInsideText ? undefined : startOfIntroduction(start);
  if (introduction !== undefined) {
    const more = overflow.cloneRange();
    if (introduction.isWhole) more.setStartBefore(introduction.first);
    else more.setStartAfter(introduction.first);
    return more;
  }
  const paragraph = start.parentElement?.closest('p.set, li.set, dd.set') ?? null;
  if (paragraph === null) return withLineOfMark(overflow, start);
  // Paged.js may look before the whole paragraph stands on the page: then its end is not known.
  const isPartial = paragraph.contains(overflow.endContainer);
  const breaks = breaksIn(paragraph);
  const before = breaks.filter((place) => place === start || precedes(place, start)).length;
  const isCut = cutsLine(overflow, paragraph, breaks[before - 1]);
  if (before === 0) return isCut ? wholeFrom(overflow, paragraph) : undefined;
  const staying = linesThatStay(breaks, before, isPartial);
  if (staying === before && !isCut) return undefined;
  const isWhole = !paragraph.hasAttribute('data-split-from');
  const whole = staying === 0 && isWhole ? wholeFrom(overflow, paragraph) : undefined;
  if (whole !== undefined) return whole;
  if (staying === 0 && !isCut) return undefined;
  const moved = overflow.cloneRange();
  moved.setStartAfter(breaks[(staying || before) - 1] as Element);
  return moved;
}

// A list in it has breaks of its own, and so has a note that has not gone to the foot of the page yet.
function breaksIn(paragraph: Element): readonly Element[] {
  return [...paragraph.querySelectorAll('wbr')].filter(
    (one) => one.closest('.set, .footnote') === paragraph,
  );
}

// A raised mark may stick out of the page before its line does: what goes over begins in the middle of the line.
function cutsLine(overflow: Range, paragraph: Element, lastBreak: Element | undefined): boolean {
  const line = document.createRange();
  if (lastBreak === undefined) line.setStart(paragraph, 0);
  else line.setStartAfter(lastBreak);
  line.setEnd(overflow.startContainer, overflow.startOffset);
  return line.toString().trim() !== '';
}

// With its heading, and with the item of a list that it begins; at the head of a page and under the title it stays.
function wholeFrom(overflow: Range, paragraph: Element): Range | undefined {
  const first = headingBefore(paragraph) ?? outermostFrom(paragraph);
  if (first?.previousElementSibling?.matches('header') !== false) return undefined;
  const whole = overflow.cloneRange();
  whole.setStartBefore(first);
  return whole;
}

/** Makes Paged.js look after the ends of pages in paragraphs that the press has broken into lines. */
export function keepPageEndsGood(): void {
  registerHandlers(GoodPageEnds);
}

// Two lines stay at least, or none. A widow takes a line with it; a divided word goes over whole, unless three lines
// would go with it that nobody turns a page for.
function linesThatStay(breaks: readonly Element[], before: number, isPartial: boolean): number {
  const isWidow = !isPartial && breaks.length === before;
  let staying = isWidow ? before - 1 : before;
  while (staying > 2 && dividesWord(breaks[staying - 1])) staying -= 1;
  if (staying >= 2 && !dividesWord(breaks[staying - 1])) return staying;
  const isTurned = breaks[0]?.closest('.pagedjs_right_page') !== null;
  return before <= (isTurned ? 3 : 2) ? 0 : before;
}

// By a hyphen that was added or by one of its own.
function dividesWord(place: Element | undefined): boolean {
  return place?.matches('.hyphen, .own-hyphen') ?? false;
}

interface Introduction {
  /** The paragraph that goes over, with its headings, or the break after the last line that stays. */
  readonly first: Element;
  readonly isWhole: boolean;
}

// A paragraph that ends in a colon goes over with the block that it introduces: its last two lines, or all of it.
function startOfIntroduction(start: Node): Introduction | undefined {
  const block = outermostFrom(start);
  const paragraph = block?.previousElementSibling;
  if (!block?.matches(introduced) || !paragraph?.matches('p')) return undefined;
  if (!/:\s*$/.test(paragraph.textContent)) return undefined;
  if (textBetween(block, start) !== '') return undefined;
  const breaks = breaksIn(paragraph);
  // Where the browser broke the lines, they are not known.
  if (breaks.length === 0 && linesHigh(paragraph) > 3) return undefined;
  let staying = breaks.length - 1;
  while (staying > 2 && dividesWord(breaks[staying - 1])) staying -= 1;
  if (staying >= 2 && !dividesWord(breaks[staying - 1]))
    return { first: breaks[staying - 1] as Element, isWhole: false };
  const first = headingBefore(paragraph) ?? paragraph;
  const isAlone = !outermostFrom(first)?.previousElementSibling;
  return isAlone ? undefined : { first, isWhole: true };
}

function linesHigh(paragraph: Element): number {
  const { height } = paragraph.getBoundingClientRect();
  return Math.round(height / Number.parseFloat(getComputedStyle(paragraph).lineHeight));
}

function textBetween(block: Element, start: Node): string {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEndBefore(start);
  return range.toString().trim();
}

const introduced =
  'ul, ol, dl, pre, blockquote, table, figure, .verse, :has(> math[display="block"]:first-child)';

// What begins with a node, as far as the body of the page.
function outermostFrom(start: Node): Element | null {
  let first = start instanceof Element ? start : start.parentElement;
  while (first !== null && first.previousElementSibling === null && !first.matches(pageBody))
    first = first.parentElement;
  return first;
}

// The first of the headings right before what goes over, unless the page begins with it.
function headingBefore(start: Node): Element | undefined {
  if (!(start instanceof Element) && start.previousSibling !== null) return undefined;
  const first = outermostFrom(start);
  let heading: Element | undefined;
  let before = first?.previousElementSibling ?? null;
  while (before?.matches(headings) === true) {
    heading = before;
    before = before.previousElementSibling;
  }
  return before === null ? undefined : heading;
}

const pageBody = '.pagedjs_page_content, .pagedjs_page_content > *';
const headings = 'h1, h2, h3, h4, h5, h6';

function startNode({ startContainer, startOffset }: Range): Node {
  return startContainer.childNodes[startOffset] ?? startContainer;
}

function precedes(place: Node, other: Node): boolean {
  return (place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
