import {
  enter,
  openElement,
  readInto,
  readKids,
  type Desk,
  type Found,
  type Reader,
} from './read-elements.ts';
import { addElement, findKid, isBlock, isElement, type Element } from './structure.ts';
import { cellAttributes } from './table-structure.ts';

/** Readers of elements by the type that the browser gave them; of all others the type is right. */
export const byType: Readonly<Record<string, Reader>> = {
  Art: enter('Sect'),
  NonStruct: readPlain,
  L: readList,
  LI: readItem,
  Lbl: readBullet,
  // Around picture and caption; the picture itself is named by the pages.
  Figure: enter('Div'),
  Table: readTable,
  TH: readCell,
  TD: readCell,
  Link: readLink,
  ...Object.fromEntries(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((type) => [type, readHeading])),
};

/** Reads what only holds others: nothing but a language of its own makes an element of it. */
export function readPlain(found: Found, desk: Desk): void {
  const { printed, language, place } = found;
  if (language === place.language) {
    readKids(printed, place, desk);
  } else {
    const element = openElement(found, 'Span', desk);
    readInto(element, found, desk);
    if (element.kids.some((kid) => isElement(kid) && isBlock(kid))) element.type = 'Div';
  }
}

function readList(found: Found, desk: Desk): void {
  const list = openElement(found, 'L', desk);
  const numbering = /\/ListNumbering \/(\w+)/.exec(found.printed.attributes)?.[1];
  if (numbering !== undefined) list.attributes ??= ['List', { ListNumbering: numbering }];
  const bullet = bullets[numbering ?? ''] ?? '';
  readInto(list, { ...found, place: { ...found.place, bullet } }, desk);
}

/** Painted by the browser as drawings; by how a list is numbered. */
const bullets: Readonly<Record<string, string>> = { Disc: '•', Circle: '◦', Square: '▪' };

function readItem(found: Found, desk: Desk): void {
  const { printed, language, place } = found;
  const item = openElement(found, 'LI', desk);
  const into = findKid(item, 'LBody') ?? addElement(item, 'LBody');
  readKids(printed, { ...place, into, language, item }, desk);
}

function readBullet(found: Found, desk: Desk): void {
  const { item, bullet = '' } = found.place;
  const place = { ...found.place, isDrawn: true };
  if (item === undefined) {
    readKids(found.printed, place, desk);
    return;
  }
  const label: Element = { type: 'Lbl', kids: [] };
  if (bullet !== '') label.actualText = bullet;
  item.kids.unshift(label);
  readInto(label, { ...found, place }, desk);
}

function readTable(found: Found, desk: Desk): void {
  const count = desk.known.size;
  const table = openElement(found, 'Table', desk);
  if (found.key === '' || desk.known.size > count) desk.tables.push(table);
  readInto(table, found, desk);
}

function readCell(found: Found, desk: Desk): void {
  const cell = openElement(found, found.printed.type, desk);
  const attributes = cellAttributes(found.printed.attributes);
  if (Object.keys(attributes).length > 0) cell.attributes ??= ['Table', attributes];
  readInto(cell, found, desk);
}

function readLink(found: Found, desk: Desk): void {
  const { place } = found;
  const into = place.isInContents === true ? addElement(place.into, 'Reference') : place.into;
  enter('Link')({ ...found, place: { ...place, into } }, desk);
}

function readHeading(found: Found, desk: Desk): void {
  const element = openElement(found, found.printed.type, desk);
  const { into: parent, language } = found.place;
  const heading = { element, parent, language };
  readInto(element, { ...found, place: { ...found.place, heading } }, desk);
}
