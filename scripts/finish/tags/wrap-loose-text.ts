import { isBlock, isElement, isGrouping, type Element, type Kid } from './structure.ts';

/** Elements whose text wants a paragraph around it. */
const holdsBlocks = new Set(['Document', 'Sect', 'Div', 'BlockQuote']);

/** Puts text that stands among blocks into paragraphs. */
export function wrapLooseText(element: Element): void {
  for (const kid of element.kids) if (isElement(kid)) wrapLooseText(kid);
  if (!holdsBlocks.has(element.type) || element.kids.every(isWhole)) return;
  const kids = element.kids.splice(0);
  let paragraph: Element | undefined;
  for (const kid of kids) {
    if (isWhole(kid)) {
      paragraph = undefined;
      element.kids.push(kid);
    } else {
      if (paragraph === undefined) {
        paragraph = { type: 'P', kids: [] };
        element.kids.push(paragraph);
      }
      paragraph.kids.push(kid);
    }
  }
}

function isWhole(kid: Kid): boolean {
  return isElement(kid) && (isBlock(kid) || isGrouping.has(kid.type));
}
