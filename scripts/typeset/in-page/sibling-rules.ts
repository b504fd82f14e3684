import { registeredHandlers } from 'pagedjs';

/** What Paged.js 0.4.3 makes of selectors such as `h2 + p` and `:nth-of-type()`. */
interface SiblingHandler {
  readonly selectors: object;
  readonly styleSheet: CSSStyleSheet;
  afterParsed: (parsed: DocumentFragment) => void;
  processSelectors: (parsed: DocumentFragment, selectors: object) => void;
}

const handlers = new Set<SiblingHandler>();

/**
 * Makes Paged.js leave the elements that selectors find by their siblings to us: it marks them when it begins to lay
 * out, and then they have been measured already. To be called before Paged.js is set up.
 */
export function takeSiblingRules(): void {
  const found = registeredHandlers.filter((handler) => 'processSelectors' in handler.prototype);
  if (found.length === 0) throw new Error('Paged.js has no handler of sibling selectors');
  for (const { prototype } of found) {
    const handler = prototype as unknown as SiblingHandler;
    handler.afterParsed = function keep(parsed) {
      // The first time, on an empty page, its rules go into the style for good.
      if (!handlers.has(this)) this.processSelectors(parsed, this.selectors);
      handlers.add(this);
    };
  }
}

/** Marks the elements of a content that selectors find by their siblings. */
export function applySiblingRules(content: DocumentFragment): void {
  for (const handler of handlers) {
    const { styleSheet, selectors } = handler;
    const known = styleSheet.cssRules.length;
    handler.processSelectors(content, selectors);
    while (styleSheet.cssRules.length > known) styleSheet.deleteRule(known);
  }
}
