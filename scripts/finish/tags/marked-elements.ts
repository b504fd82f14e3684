import { byType } from './printed-elements.ts';
import {
  enter,
  openElement,
  readInto,
  type Desk,
  type Found,
  type Reader,
} from './read-elements.ts';
import { addElement, findKid, type Element } from './structure.ts';

/** Readers of elements whose kind the pages name. */
export const byKind: Readonly<Record<string, Reader>> = {
  sect: enter('Sect'),
  quote: enter('BlockQuote'),
  code: enter('P'),
  paragraph: enter('P'),
  list: enter('L'),
  ola: numbered('LowerAlpha'),
  olA: numbered('UpperAlpha'),
  oli: numbered('LowerRoman'),
  olI: numbered('UpperRoman'),
  term: readTerm,
  sense: readSense,
  toc: readContents,
  toci: enter('TOCI'),
  note: readNote,
  call: readCall,
  label: readLabel,
  formula: readFormula,
  picture: readPicture,
  part: readPart,
};

// The browser tells of bullets and of arabic numbers only.
function numbered(numbering: string): Reader {
  return (found, desk) => {
    const list = openElement(found, 'L', desk);
    list.attributes = ['List', { ListNumbering: numbering }];
    readInto(list, found, desk);
  };
}

function readContents(found: Found, desk: Desk): void {
  enter('TOC')({ ...found, place: { ...found.place, isInContents: true } }, desk);
}

// It is put where it is called when all is read.
function readNote(found: Found, desk: Desk): void {
  const { key, language, place } = found;
  const note: Element = desk.notes.get(key) ?? { type: 'Note', kids: [], id: `note-${key}` };
  if (!desk.notes.has(key) && language !== place.language) note.language = language;
  desk.notes.set(key, note);
  readInto(note, { ...found, place: { ...place, note } }, desk);
}

function readCall(found: Found, desk: Desk): void {
  const { key, place } = found;
  const reference = addElement(place.into, 'Reference');
  readInto(addElement(reference, 'Link'), found, desk);
  desk.calls.push(
    place.heading === undefined
      ? { key, parent: place.into, after: reference }
      : { key, parent: place.heading.parent, after: place.heading.element },
  );
}

function readLabel(found: Found, desk: Desk): void {
  const label: Element = { type: 'Lbl', kids: [] };
  (found.place.note ?? found.place.into).kids.unshift(label);
  readInto(addElement(label, 'Link'), found, desk);
}

// A list of terms: an item for each, which the term labels (ISO 32000-1, table 336).
function readTerm(found: Found, desk: Desk): void {
  const isKnown = desk.known.has(`Lbl ${found.key}`);
  const item = isKnown ? found.place.into : addElement(found.place.into, 'LI');
  enter('Lbl')({ ...found, place: { ...found.place, into: item } }, desk);
}

function readSense(found: Found, desk: Desk): void {
  const list = found.place.into;
  const item = list.kids.filter(isItem).at(-1) ?? addElement(list, 'LI');
  readInto(findKid(item, 'LBody') ?? addElement(item, 'LBody'), found, desk);
}

function isItem(kid: Element['kids'][number]): kid is Element {
  return 'type' in kid && kid.type === 'LI';
}

function readFormula(found: Found, desk: Desk): void {
  const formula = openElement(found, 'Formula', desk);
  illustrate(formula, found, desk);
  readInto(formula, found, desk);
}

function readPicture(found: Found, desk: Desk): void {
  const { place, printed } = found;
  const figure = openElement(found, 'Figure', desk);
  figure.alt = printed.alt;
  illustrate(figure, found, desk);
  readInto(figure, { ...found, place: { ...place, isDrawn: true } }, desk);
}

function illustrate(element: Element, { key }: Found, { illustrations }: Desk): void {
  const known = illustrations.get(key);
  if (known === undefined) return;
  element.alt = known.alt;
  element.attributes = ['Layout', { BBox: known.box }];
}

function readPart(found: Found, desk: Desk): void {
  const { type } = found.printed;
  const read = type === 'NonStruct' ? enter('P') : (byType[type] ?? enter(type));
  read(found, desk);
}
