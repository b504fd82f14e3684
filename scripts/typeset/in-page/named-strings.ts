import { registeredHandlers } from 'pagedjs';

/** The part of Paged.js 0.4.3's handler of named strings that is used here. */
interface StringHandler {
  stringSetSelectors?: unknown;
  /** Last values on the pages so far. */
  pageLastString?: Record<string, string>;
  afterPageLayout: (page: PageLike) => void;
}

/** What that handler asks of a page. */
interface PageLike {
  readonly querySelectorAll: (selector: string) => NodeListOf<Element>;
  readonly style: { readonly setProperty: (name: string, value: string) => void };
}

let hasForgotten = true;

/** Lets the next layout begin without the strings of the one before. */
export function forgetStrings(): void {
  hasForgotten = false;
}

const prefix = '--pagedjs-string-';
const strings = new WeakMap<HTMLElement, Record<string, string>>();

/**
 * Keeps the named strings of a page beside it. Paged.js 0.4.3 writes them into its style, and the browser computes the
 * style of the whole page anew; they are wanted only when the page is printed.
 */
export function keepStringsAside(): void {
  const found = registeredHandlers.find(({ prototype }) => isStringHandler(prototype));
  if (found === undefined) throw new Error('Paged.js has no handler of named strings');
  const handler = found.prototype as unknown as StringHandler;
  const setStrings = handler.afterPageLayout;
  handler.afterPageLayout = function aside(page) {
    if (!hasForgotten) this.pageLastString = {};
    hasForgotten = true;
    const own: Record<string, string> = {};
    strings.set(page as unknown as HTMLElement, own);
    setStrings.call(this, {
      querySelectorAll: (selector) => page.querySelectorAll(selector),
      style: {
        // Paged.js leaves the closing quotation mark out.
        setProperty: (name, value) => {
          own[name.slice(prefix.length)] = value.trim().replace(/^"/, '').replace(/"$/, '');
        },
      },
    });
  };
}

function isStringHandler(prototype: object): boolean {
  return 'onContent' in prototype && 'afterPageLayout' in prototype && 'onDeclaration' in prototype;
}

/** The named strings of a page, such as `first-head-recto`; quotes in them are escaped for CSS. */
export function stringsOf(page: HTMLElement): Readonly<Record<string, string>> {
  return strings.get(page) ?? {};
}
