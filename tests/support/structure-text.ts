import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { readPageText, type MarkedText } from './marked-text.ts';

/** An element of the structure tree of a PDF, with the text of its marked content. */
export interface ReadElement {
  readonly type: string;
  readonly language: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly id: string | undefined;
  readonly attributes: string;
  readonly kids: readonly (ReadElement | MarkedText | 'annotation')[];
}

/** Reads the structure tree of a finished PDF without anything that wrote it. */
export async function readStructure(bytes: Uint8Array): Promise<ReadElement> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(
    pdf.getPages().map((page, index) => [page.ref.tag, readPageText(pdf, page, index)]),
  );
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return readElement(root.lookup(PDFName.of('K'), PDFDict), pages);
}

type Pages = ReadonlyMap<string, ReadonlyMap<number, MarkedText>>;

function readElement(dict: PDFDict, pages: Pages): ReadElement {
  const text = (name: string) => {
    const value = dict.lookup(PDFName.of(name));
    return value instanceof PDFString || value instanceof PDFHexString
      ? value.decodeText()
      : undefined;
  };
  const page = dict.get(PDFName.of('Pg'));
  const kids = dict.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return {
    type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
    language: text('Lang'),
    alt: text('Alt'),
    actualText: text('ActualText'),
    id: text('ID'),
    attributes: String(dict.lookup(PDFName.of('A')) ?? ''),
    kids: list.map((kid) => readKid(dict.context.lookup(kid), page, pages)),
  };
}

function readKid(
  kid: PDFObject | undefined,
  page: PDFObject | undefined,
  pages: Pages,
): ReadElement['kids'][number] {
  if (kid instanceof PDFNumber) return textOf(kid.asNumber(), page, pages);
  if (!(kid instanceof PDFDict)) throw new Error('A kid is neither number nor dictionary');
  const type = kid.get(PDFName.of('Type'));
  if (type === PDFName.of('OBJR')) return 'annotation';
  if (type !== PDFName.of('MCR')) return readElement(kid, pages);
  const mcid = kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
  return textOf(mcid, kid.get(PDFName.of('Pg')) ?? page, pages);
}

function textOf(mcid: number, page: PDFObject | undefined, pages: Pages): MarkedText {
  const found = page instanceof PDFRef ? pages.get(page.tag)?.get(mcid) : undefined;
  if (found === undefined) throw new Error(`Marked content ${mcid} is not on its page`);
  return found;
}

/** Elements of a type under an element, in reading order. */
export function elementsOf(element: ReadElement, type: string): readonly ReadElement[] {
  return element.kids.flatMap((kid) => {
    if (kid === 'annotation' || !('type' in kid)) return [];
    return [...(kid.type === type ? [kid] : []), ...elementsOf(kid, type)];
  });
}

const inline = new Set(['Span', 'Em', 'Strong', 'Link', 'Code', 'Sub', 'Sup']);

/**
 * What is read of an element: its text in order, words that lines divide whole; formulas, pictures and the labels of
 * items left out.
 */
export function readAloud(element: ReadElement): string {
  const pieces = spokenIn(element);
  let said = '';
  for (const [n, piece] of pieces.entries()) {
    const before = pieces[n - 1];
    const isDivided = said.endsWith('\u00AD');
    if (isDivided) said = said.slice(0, -1);
    else if (piece === ' ' || before === undefined || before === ' ') said += ' ';
    if (piece !== ' ') said += piece.text;
  }
  return said.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

// Blocks, calls and notes have a space around them.
function spokenIn(element: ReadElement, isNumbered = false): readonly (MarkedText | ' ')[] {
  const isList = element.attributes.includes('ListNumbering');
  return element.kids.flatMap((kid) => {
    if (kid === 'annotation') return [];
    if (!('type' in kid)) return [kid];
    if (kid.type === 'Formula' || kid.type === 'Figure' || (kid.type === 'Lbl' && isNumbered))
      return [];
    return inline.has(kid.type)
      ? spokenIn(kid)
      : [' ' as const, ...spokenIn(kid, isList), ' ' as const];
  });
}
