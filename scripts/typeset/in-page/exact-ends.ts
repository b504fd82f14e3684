import { Handler, registerHandlers, type BreakToken, type PagedContent } from 'pagedjs';

/**
 * Finds where a page ends in the content by what stands before it. Paged.js 0.4.3 looks for the first text that holds the
 * same letters: another line, where one is like it, and goes on from there. And where a page begins with a text and ends in
 * it, it takes the two for one and leaves what is below the page.
 */
class ExactEnds extends Handler {
  private content: PagedContent | undefined;

  afterParsed(content: PagedContent): void {
    this.content = content;
  }

  onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): void {
    if (token === undefined || overflow === undefined) return;
    token.equals = (other) => other?.node === token.node && other.offset === token.offset;
    const text = textAt(overflow);
    const node = text && sourceOf(text, this.content?.indexOfRefs ?? {});
    if (text === undefined || node === undefined) return;
    token.node = node;
    const isInText = overflow.startContainer === text;
    // A text that an earlier page began stands there without its beginning.
    token.offset = isInText ? overflow.startOffset + node.data.indexOf(text.data) : 0;
  }
}

/** Makes Paged.js go on where a page ended. */
export function findExactEnds(): void {
  registerHandlers(ExactEnds);
}

function textAt({ startContainer, startOffset }: Range): Text | undefined {
  const node =
    startContainer instanceof Text ? startContainer : startContainer.childNodes[startOffset];
  return node instanceof Text ? node : undefined;
}

// A page has copies of the nodes of the content, one for one; its elements keep their names.
function sourceOf(text: Text, elements: Readonly<Record<string, Element>>): Text | undefined {
  let [source, first]: [Node | undefined | null, Node] = [undefined, text];
  let steps = 0;
  while (source === undefined && first.previousSibling !== null) {
    first = first.previousSibling;
    steps += 1;
    if (first instanceof HTMLElement) source = elements[first.dataset.ref ?? ''];
  }
  source ??= firstIn(text.parentElement, elements);
  for (let n = 0; n < steps; n += 1) source = source?.nextSibling;
  return source instanceof Text && source.data.includes(text.data) ? source : undefined;
}

// Of an element that an earlier page began the first node here is not its first.
function firstIn(
  parent: HTMLElement | null,
  elements: Readonly<Record<string, Element>>,
): Node | undefined {
  if (parent === null || parent.hasAttribute('data-split-from')) return undefined;
  return elements[parent.dataset.ref ?? '']?.firstChild ?? undefined;
}
