import { byType, readPlain } from './printed-elements.ts';
import {
  enter,
  openElement,
  readInto,
  readKids,
  type Desk,
  type Found,
  type Reader,
} from './read-elements.ts';
import { addElement, findKid, isMark, type Element } from './structure.ts';

/** Readers of elements whose kind the pages name. */
export const byKind: Readonly<Record<string, Reader>> = {
  sect: readSection,
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
  span: readPlain,
  joined: readLineEnd('joined'),
  spaced: readLineEnd('spaced'),
  part: readPart,
};

function readSection(found: Found, desk: Desk): void {
  const place = { ...found.place, sectionLanguage: found.language };
  enter('Sect')({ ...found, place }, desk);
}

// The browser tells of bullets and of arabic numbers only.
function numbered(numbering: string): Reader {
  return (found, desk) => {
    const list = openElement(found, 'L', desk);
    list.attributes = ['List', { ListNumbering: numbering }];
    readInto(list, { ...found, place: { ...found.place, bullet: '' } }, desk);
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
  // What stands around a note here does not where it is called.
  readInto(note, { ...found, language: note.language ?? '', place: { ...place, note } }, desk);
}

function readCall(found: Found, desk: Desk): void {
  const { key, place } = found;
  const reference = addElement(place.into, 'Reference');
  readInto(addElement(reference, 'Link'), found, desk);
  const { element, parent, language } = place.heading ?? {
    element: reference,
    parent: place.into,
    language: place.language,
  };
  desk.calls.push({
    key,
    parent,
    after: element,
    ...(place.sectionLanguage === language ? {} : { noteLanguage: place.sectionLanguage }),
  });
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

// The end of a line, in whichever element.
function readLineEnd(lineEnd: 'joined' | 'spaced'): Reader {
  return ({ printed, place }, desk) => {
    const { kids } = place.into;
    const count = kids.length;
    readKids(printed, place, desk);
    const last = kids.length > count ? kids.at(-1) : undefined;
    if (last !== undefined && isMark(last)) last.lineEnd = lineEnd;
  };
}

function readPart(found: Found, desk: Desk): void {
  const { type } = found.printed;
  const read = type === 'NonStruct' ? enter('P') : (byType[type] ?? enter(type));
  read(found, desk);
}
