import { registeredHandlers } from 'pagedjs';

/** The part of Paged.js 0.4.3's filter of white space that is replaced or used here. */
interface WhiteSpaceFilter {
  filter: (content: ParentNode & Node) => void;
  /** Makes a blank text a single space, unless it is to be removed: then it says so. */
  readonly filterEmpty: (node: Text) => number;
}

/** Makes Paged.js look at the blank texts alone when it removes them, instead of asking about every text. */
export function findBlankTexts(): void {
  const found = registeredHandlers.find((handler) => 'filterEmpty' in handler.prototype);
  if (found === undefined) throw new Error('Paged.js has no filter of white space');
  const handler = found.prototype as unknown as WhiteSpaceFilter;
  handler.filter = function filter(content) {
    const blank = textsIn(content).filter(({ data }) => data.length > 1 && data.trim() === '');
    const removed = blank.filter((text) => this.filterEmpty(text) === NodeFilter.FILTER_ACCEPT);
    for (const text of removed) text.remove();
  };
}

function textsIn(content: Node): readonly Text[] {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    texts.push(node as Text);
  return texts;
}
