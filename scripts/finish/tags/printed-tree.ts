import { PDFHexString, PDFString } from 'pdf-lib';
import { PressError } from '../../model/press-error.ts';

/** A structure element as the browser printed it (ISO 32000-1, 14.7.2). */
export interface PrintedElement {
  /** Such as `P` or `NonStruct`. */
  readonly type: string;
  readonly language: string;
  readonly alt: string;
  /** As written: its attributes (14.7.5); empty when there are none. */
  readonly attributes: string;
  readonly kids: readonly PrintedKid[];
}

/** A kid of a structure element; all numbers but `mcid` are object numbers. */
export type PrintedKid =
  | { readonly element: number }
  | { readonly mcid: number; readonly page: number; readonly stream: number | undefined }
  | { readonly annotation: number; readonly page: number };

/** The structure tree of a printed PDF. */
export interface PrintedTree {
  /** Object number of the element `Document`. */
  readonly root: number;
  /** An element by its object number. */
  readonly element: (number: number) => PrintedElement | undefined;
}

/**
 * Takes the structure tree out of a printed PDF: what is left has four objects in five less to read. Knows the form in
 * which Chromium writes it, plain and in one piece. Throws a PressError when there is none.
 */
export function takeTree(pdf: Uint8Array): {
  readonly tree: PrintedTree;
  readonly rest: Uint8Array;
} {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const first = bytes.indexOf('<</Type /StructElem\n');
  const root = bytes.lastIndexOf('<</Type /StructTreeRoot\n');
  if (first < 0 || root < first)
    throw new PressError('The browser printed the pages without tags', {
      hint: 'this is a fault of the press: report it with the book',
    });
  const start = bytes.lastIndexOf('\nendobj\n', first) + '\nendobj\n'.length;
  const end = bytes.lastIndexOf('\nendobj\n', root) + '\nendobj\n'.length;
  const { written, others } = sortObjects(bytes.toString('latin1', start, end));
  const number = /\/K (\d+) 0 R/.exec(bytes.toString('latin1', root, root + 200))?.[1];
  return {
    tree: {
      root: Number(number),
      element: (wanted) => readElement(written.get(wanted)),
    },
    rest: Buffer.concat([
      bytes.subarray(0, start),
      Buffer.from(others, 'latin1'),
      bytes.subarray(end),
    ]),
  };
}

const endOfObject = '\nendobj\n';
// The tree that finds elements by content, and the one that finds them by name: both are made anew.
const index = /^\d+ 0 obj\n(?:\[|<<\/Type \/ParentTree\n|<<\/(?:Names|Kids|Limits) \[)/;

function sortObjects(text: string) {
  const written = new Map<number, string>();
  let others = '';
  for (let at = 0; at < text.length;) {
    const end = text.indexOf(endOfObject, at) + endOfObject.length;
    const object = text.slice(at, end);
    const body = object.indexOf('\n') + 1;
    if (object.startsWith('<</Type /StructElem\n', body))
      written.set(Number.parseInt(object, 10), object.slice(body + '<</Type /StructElem\n'.length));
    else if (!index.test(object)) others += object;
    at = end;
  }
  return { written, others };
}

// A line for each entry; attributes stand behind the kids, which may take several lines. Strings have no line ends.
function readElement(written: string | undefined): PrintedElement | undefined {
  if (written === undefined) return undefined;
  let [type, language, alt, page, kids, attributes] = ['', '', '', 0, '', ''];
  for (let at = 0; at < written.length;) {
    const end = written.indexOf('\n', at);
    const line = written.slice(at, end < 0 ? undefined : end);
    const space = line.indexOf(' ');
    const [name, value] = [line.slice(1, space), line.slice(space + 1)];
    if (name === 'S') type = value.slice(1);
    else if (name === 'Lang') language = textOf(value);
    else if (name === 'Alt') alt = textOf(value);
    else if (name === 'Pg') page = Number.parseInt(value, 10);
    else if (name === 'K') {
      const close = endOfKids(written, at + 3);
      kids = written.slice(at + 3, close);
      attributes = written.slice(close);
      break;
    }
    if (end < 0) break;
    at = end + 1;
  }
  return { type, language, alt, attributes, kids: readKids(kids, page) };
}

function endOfKids(written: string, start: number): number {
  if (written.startsWith('[', start)) return written.indexOf(']', start) + 1;
  const close = written.indexOf('>>', start);
  if (written.startsWith('<<', start)) return close + 2;
  const end = written.indexOf('\n', start);
  return end < 0 ? close : Math.min(end, close);
}

function textOf(written: string): string {
  return written.startsWith('<')
    ? PDFHexString.of(written.slice(1, -1)).decodeText()
    : PDFString.of(written.slice(1, -1)).decodeText();
}

function readKids(written: string, page: number): readonly PrintedKid[] {
  if (written === '') return [];
  if (!written.startsWith('[') && !written.startsWith('<'))
    return [
      written.endsWith('R')
        ? { element: Number.parseInt(written, 10) }
        : { mcid: Number(written), page, stream: undefined },
    ];
  const kids: PrintedKid[] = [];
  for (const [, dictionary, ref, mcid] of written.matchAll(/<<([^>]*)>>|(\d+) 0 R|(\d+)/g)) {
    if (ref !== undefined) kids.push({ element: Number(ref) });
    else if (dictionary !== undefined) kids.push(readReference(dictionary, page));
    else kids.push({ mcid: Number(mcid), page, stream: undefined });
  }
  return kids;
}

// To marked content of another page or of a form, or to an annotation (14.7.4.2, 14.7.4.3).
function readReference(dictionary: string, ownPage: number): PrintedKid {
  const numberOf = (name: string) => {
    const written = new RegExp(`/${name} (\\d+)`).exec(dictionary)?.[1];
    return written === undefined ? undefined : Number(written);
  };
  const page = numberOf('Pg') ?? ownPage;
  const annotation = numberOf('Obj');
  if (annotation !== undefined) return { annotation, page };
  return { mcid: numberOf('MCID') ?? 0, page, stream: numberOf('Stm') };
}
