import { PDFArray, PDFDict, PDFName, PDFString, type PDFRef } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';

/** A fault: the rules that it breaks, what it is (and why it breaks several), and how it is made. */
export type Break = readonly [rules: string, what: string, change: (pdf: ChangeablePdf) => void];

/** A text string of a PDF. */
export function text(value: string): PDFString {
  return PDFString.of(value);
}

/** The kids of an element. */
function kidsOf(element: PDFDict): PDFArray {
  return element.lookup(PDFName.of('K'), PDFArray);
}

/** The reference of a dictionary that is an object of its own. */
function refOf({ pdf }: ChangeablePdf, dict: PDFDict): PDFRef {
  const found = pdf.context.enumerateIndirectObjects().find(([, object]) => object === dict);
  if (found === undefined) throw new Error('no object of its own');
  return found[0];
}

/** Adds an element without content to another one, by its type or itself; gives it. */
export function grow(
  change: ChangeablePdf,
  into: string | PDFDict,
  {
    type,
    at,
    ...entries
  }: { readonly type: string; readonly at?: number } & Readonly<Record<string, unknown>>,
): PDFDict {
  const parent = typeof into === 'string' ? change.element(into) : into;
  const ref = change.add({
    Type: 'StructElem',
    S: type,
    P: refOf(change, parent),
    K: [],
    ...entries,
  });
  const kids = kidsOf(parent);
  kids.insert(at ?? kids.size(), ref);
  return change.pdf.context.lookup(ref) as PDFDict;
}

/** Adds an annotation to the first page, in an element of a type when one is given. */
export function annotate(
  change: ChangeablePdf,
  entries: Readonly<Record<string, unknown>>,
  element?: Readonly<{ type: string }> & Readonly<Record<string, unknown>>,
): PDFDict {
  const { add, page, pdf, set, find } = change;
  const ref = add({ Type: 'Annot', Rect: [10, 10, 50, 50], F: 4, ...entries });
  page(1).lookup(PDFName.of('Annots'), PDFArray).push(ref);
  const dict = pdf.context.lookup(ref) as PDFDict;
  if (element === undefined) return dict;
  const grown = grow(change, 'Document', { K: [{ Type: 'OBJR', Obj: ref }], ...element });
  const numbers = find('StructTreeRoot').lookup(PDFName.of('ParentTree')) as PDFDict;
  const list = numbers.lookup(PDFName.of('Nums'), PDFArray);
  const key = list.size() / 2;
  list.push(change.value(key));
  list.push(refOf(change, grown));
  set(dict, 'StructParent', key);
  return dict;
}

/** An appearance that paints nothing. */
export function appearance(change: ChangeablePdf): Readonly<Record<string, unknown>> {
  return { N: change.addStream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 40, 40] }, '') };
}

/** Shows text in a font of one's own, on the second page, as a paragraph or as given. */
export function showIn(
  change: ChangeablePdf,
  font: Readonly<Record<string, unknown>>,
  shown = '(a) Tj',
): void {
  const { page, set, add, edit } = change;
  const fonts = page(2)
    .lookup(PDFName.of('Resources'), PDFDict)
    .lookup(PDFName.of('Font'), PDFDict);
  set(fonts, 'F2', add({ Type: 'Font', ...font }));
  edit(2, (content) =>
    content.replace('/P <</MCID 1>> BDC', `/P <</MCID 1>> BDC BT /F2 12 Tf ${shown} ET`),
  );
}
