/** An element of the structure tree of a finished PDF (ISO 32000-1, 14.8.4). */
export interface Element {
  type: string;
  readonly kids: Kid[];
  /** BCP 47; undefined where it is the language around. */
  language?: string;
  alt?: string;
  /** What is read instead of what is painted (14.9.4). */
  actualText?: string;
  /** Unique in the document; notes need one. */
  id?: string;
  /** Owner of its attributes (14.8.5), then their names and values. */
  attributes?: readonly [
    owner: 'Table' | 'List' | 'Layout',
    values: Readonly<Record<string, AttributeValue>>,
  ];
}

/** A name, a number, or numbers. */
export type AttributeValue = string | number | readonly number[];

/** Marked content (14.7.4.2): on a page, or in a form that is painted on it. Pages and forms by object number. */
export interface Mark {
  readonly mcid: number;
  readonly page: number;
  readonly stream: number | undefined;
  /** How its last line ends where the pages say so: in the middle of a word, or with a space that is not printed. */
  lineEnd?: 'joined' | 'spaced';
}

/** An annotation (14.7.4.3), by object number. */
export interface AnnotationKid {
  readonly annotation: number;
  readonly page: number;
}

export type Kid = Element | Mark | AnnotationKid;

export function isElement(kid: Kid): kid is Element {
  return 'type' in kid;
}

export function isMark(kid: Kid): kid is Mark {
  return 'mcid' in kid;
}

/** An element without kids, put behind the others of its parent. */
export function addElement(parent: Element, type: string): Element {
  const element: Element = { type, kids: [] };
  parent.kids.push(element);
  return element;
}

/** The first kid that is an element of a type. */
export function findKid(parent: Element, type: string): Element | undefined {
  return parent.kids.filter(isElement).find((kid) => kid.type === type);
}

/** Elements that hold blocks and no text of their own (ISO 32000-1, 14.8.4.2). */
export const isGrouping: ReadonlySet<string> = new Set([
  'Document',
  'Sect',
  'Div',
  'BlockQuote',
  'TOC',
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TR',
]);

/** Elements that stand for a block of text, or for several. */
export function isBlock({ type }: Element): boolean {
  return isGrouping.has(type) || /^(?:P|H\d|Caption|Figure)$/.test(type);
}
