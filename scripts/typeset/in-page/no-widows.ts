import { Handler, registerHandlers } from 'pagedjs';

/**
 * Keeps the last line of a paragraph from standing alone at the head of a page, where the browser lets it: one more
 * line goes over with it, or the whole paragraph when it has only three. Under a heading it stays as it is.
 */
class NoWidows extends Handler {
  onOverflow(overflow: Range | undefined): Range | undefined {
    if (overflow === undefined) return undefined;
    const start = startNode(overflow);
    const paragraph = start.parentElement?.closest('p.set') ?? null;
    if (paragraph === null || paragraph.contains(overflow.endContainer)) return undefined;
    const breaks = [...paragraph.querySelectorAll('wbr')];
    const before = breaks.filter((place) => precedes(place, start)).length;
    if (breaks.length - before > 0 || before === 0) return undefined;
    const isWhole = !paragraph.hasAttribute('data-split-from');
    const moved = overflow.cloneRange();
    if (before >= 3) moved.setStartAfter(breaks[before - 2] as Element);
    else if (isWhole && !isUnderHeading(paragraph)) moved.setStartBefore(paragraph);
    else return undefined;
    return moved;
  }
}

/** Makes Paged.js look after widows in paragraphs that the press has broken into lines. */
export function forbidWidows(): void {
  registerHandlers(NoWidows);
}

function startNode({ startContainer, startOffset }: Range): Node {
  return startContainer.childNodes[startOffset] ?? startContainer;
}

function precedes(place: Node, other: Node): boolean {
  return (place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isUnderHeading(paragraph: Element): boolean {
  return paragraph.previousElementSibling?.matches('h1, h2, h3, h4, h5, h6, header') ?? true;
}
