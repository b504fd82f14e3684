import { readMark } from './page-mark.ts';
import type { NoteCall } from './place-notes.ts';
import type { PrintedElement, PrintedTree } from './printed-tree.ts';
import type { Element, Mark } from './structure.ts';

/** Where what is read goes. */
export interface Place {
  readonly into: Element;
  /** Of `into`; BCP 47. */
  readonly language: string;
  /** The item of a list whose body `into` is. */
  readonly item?: Element;
  /** The note around. */
  readonly note?: Element;
  /** The heading around, and what it stands in, with the language of that. */
  readonly heading?: {
    readonly element: Element;
    readonly parent: Element;
    readonly language: string;
  };
  /** Of the section around; BCP 47. */
  readonly sectionLanguage?: string;
  /** Of the items of the list around; empty when they are numbered. */
  readonly bullet?: string;
  readonly isInContents?: boolean;
  /** What is painted here is content: a picture, a bullet. */
  readonly isDrawn?: boolean;
}

/** By key: what an illustration shows, and where: points from the left and lower edge of the page. */
export type Illustrations = ReadonlyMap<
  string,
  { readonly alt: string; readonly box: readonly number[] }
>;

/** What was read so far. */
export interface Desk {
  readonly tree: PrintedTree;
  readonly illustrations: Illustrations;
  /** Elements that a page may have divided, by type and key. */
  readonly known: Map<string, Element>;
  /** By key. */
  readonly notes: Map<string, Element>;
  readonly calls: NoteCall[];
  readonly tables: Element[];
  /** Marked content that is no content. */
  readonly decorations: Mark[];
  /** Who reads an element of a kind and a type; undefined: its type is right. */
  readonly readerFor: (kind: string, type: string) => Reader | undefined;
}

/** An element to be read. */
export interface Found {
  readonly printed: PrintedElement;
  /** BCP 47. */
  readonly language: string;
  /** Empty when the pages gave it none. */
  readonly key: string;
  readonly place: Place;
}

/** Puts an element where it belongs, and reads its kids. */
export type Reader = (found: Found, desk: Desk) => void;

/** Reads what an element holds. */
export function readKids(printed: PrintedElement, place: Place, desk: Desk): void {
  // Letters stand in elements of their own; what any other element paints itself is its background or border.
  const isText = printed.type === 'NonStruct' && !printed.kids.some((kid) => 'element' in kid);
  for (const kid of printed.kids) {
    if ('element' in kid) readKid(kid, place, desk);
    else if ('annotation' in kid || isText || place.isDrawn === true) place.into.kids.push(kid);
    else desk.decorations.push(kid);
  }
}

function readKid(kid: { readonly element: number }, place: Place, desk: Desk): void {
  const printed = desk.tree.element(kid.element);
  if (printed === undefined) return;
  const mark = readMark(printed.language);
  const language = (mark?.language ?? printed.language) || place.language;
  const read = desk.readerFor(mark?.kind ?? '', printed.type) ?? enter(printed.type);
  read({ printed, language, key: mark?.key ?? '', place }, desk);
}

/** A reader that makes an element of a type; parts with one key become one element. */
export function enter(type: string): Reader {
  return (found, desk) => {
    readInto(openElement(found, type, desk), found, desk);
  };
}

/** Reads the kids of what was found into an element. */
export function readInto(into: Element, { printed, language, place }: Found, desk: Desk): void {
  const { item: _item, ...around } = place;
  readKids(printed, { ...around, into, language }, desk);
}

/** The element for what was found: the one that is known by its key, or a new one. */
export function openElement({ key, language, place }: Found, type: string, desk: Desk): Element {
  const name = `${type} ${key}`;
  const known = key === '' ? undefined : desk.known.get(name);
  if (known !== undefined) return known;
  const element: Element = { type, kids: [] };
  if (language !== place.language) element.language = language;
  if (key !== '') desk.known.set(name, element);
  place.into.kids.push(element);
  return element;
}
