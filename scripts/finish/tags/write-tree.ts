import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import { dropEmpty } from './drop-empty.ts';
import { rolesFor } from './roles.ts';
import {
  isElement,
  isMark,
  type AnnotationKid,
  type Element,
  type Kid,
  type Mark,
} from './structure.ts';

/** Writes a structure tree with its indexes into a PDF (ISO 32000-1, 14.7.2 and 14.7.4.4). */
export function writeTree(pdf: PDFDocument, root: Element): void {
  const { context } = pdf;
  dropEmpty(root, annotationsOf(pdf));
  const treeRef = context.nextRef();
  const writing: Writing = { context, parents: new Map(), ids: [], types: new Set() };
  const rootRef = writeElement(root, treeRef, writing);
  const roles = rolesFor(writing.types);
  const tree = dictOf(context, {
    Type: PDFName.of('StructTreeRoot'),
    K: rootRef,
    ParentTree: context.register(dictOf(context, { Nums: parentNumbers(writing) })),
    ParentTreeNextKey: PDFNumber.of(Math.max(-1, ...writing.parents.keys()) + 1),
    RoleMap: context.obj(roles),
    ...(writing.ids.length === 0 ? {} : { IDTree: context.register(idTree(writing)) }),
  });
  context.assign(treeRef, tree);
  pdf.catalog.set(PDFName.of('StructTreeRoot'), treeRef);
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

type LiteralObject = Parameters<PDFContext['obj']>[0] & object;

interface Writing {
  readonly context: PDFContext;
  /** What marked content or annotation belongs to, by the key of its page, its form or itself. */
  readonly parents: Map<number, PDFRef | PDFRef[]>;
  readonly ids: (readonly [id: string, ref: PDFRef])[];
  readonly types: Set<string>;
}

function dictOf(context: PDFContext, entries: Readonly<Record<string, PDFObject>>): PDFDict {
  const dict = PDFDict.withContext(context);
  for (const [name, value] of Object.entries(entries)) dict.set(PDFName.of(name), value);
  return dict;
}

function annotationsOf(pdf: PDFDocument): ReadonlySet<number> {
  const refs = pdf.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? []);
  return new Set(refs.flatMap((ref) => (ref instanceof PDFRef ? [ref.objectNumber] : [])));
}

const names = {
  S: PDFName.of('S'),
  P: PDFName.of('P'),
  K: PDFName.of('K'),
  Pg: PDFName.of('Pg'),
  Lang: PDFName.of('Lang'),
  Alt: PDFName.of('Alt'),
  ActualText: PDFName.of('ActualText'),
  ID: PDFName.of('ID'),
  A: PDFName.of('A'),
};

function writeElement(element: Element, parent: PDFRef, writing: Writing): PDFRef {
  const { context, types } = writing;
  const ref = context.nextRef();
  const dict = PDFDict.withContext(context);
  types.add(element.type);
  dict.set(names.S, PDFName.of(element.type));
  dict.set(names.P, parent);
  if (element.language !== undefined) dict.set(names.Lang, PDFString.of(element.language));
  if (element.alt !== undefined) dict.set(names.Alt, PDFHexString.fromText(element.alt));
  if (element.actualText !== undefined)
    dict.set(names.ActualText, PDFHexString.fromText(element.actualText));
  if (element.attributes !== undefined) {
    const [owner, values] = element.attributes;
    dict.set(names.A, context.obj({ O: owner, ...values } as LiteralObject));
  }
  if (element.id !== undefined) {
    dict.set(names.ID, PDFString.of(element.id));
    writing.ids.push([element.id, ref]);
  }
  const page = element.kids.find(isMark)?.page;
  if (page !== undefined) dict.set(names.Pg, PDFRef.of(page));
  const kids = element.kids.map((kid) => writeKid(kid, { ref, page }, writing));
  const [only] = kids;
  if (kids.length === 1 && only !== undefined) dict.set(names.K, only);
  else if (kids.length > 1) dict.set(names.K, arrayOf(context, kids));
  context.assign(ref, dict);
  return ref;
}

interface Parent {
  readonly ref: PDFRef;
  /** Of its marks that say none, by object number. */
  readonly page: number | undefined;
}

function writeKid(kid: Kid, parent: Parent, writing: Writing): PDFObject {
  if (isElement(kid)) return writeElement(kid, parent.ref, writing);
  return isMark(kid) ? writeMark(kid, parent, writing) : writeAnnotation(kid, parent, writing);
}

function writeMark(mark: Mark, { ref, page }: Parent, { context, parents }: Writing): PDFObject {
  const { mcid, stream } = mark;
  const key = keyOf(context, stream ?? mark.page, 'StructParents');
  const known = parents.get(key);
  const refs = Array.isArray(known) ? known : [];
  if (known === undefined) parents.set(key, refs);
  refs[mcid] = ref;
  if (stream === undefined && mark.page === page) return PDFNumber.of(mcid);
  return dictOf(context, {
    Type: PDFName.of('MCR'),
    Pg: PDFRef.of(mark.page),
    ...(stream === undefined ? {} : { Stm: PDFRef.of(stream) }),
    MCID: PDFNumber.of(mcid),
  });
}

function writeAnnotation(
  { annotation, page }: AnnotationKid,
  { ref }: Parent,
  { context, parents }: Writing,
): PDFObject {
  parents.set(keyOf(context, annotation, 'StructParent'), ref);
  return dictOf(context, {
    Type: PDFName.of('OBJR'),
    Pg: PDFRef.of(page),
    Obj: PDFRef.of(annotation),
  });
}

function keyOf(context: PDFContext, object: number, name: string): number {
  const found = context.lookup(PDFRef.of(object));
  const dict = found instanceof PDFStream ? found.dict : found;
  const key = dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
  if (!(key instanceof PDFNumber)) throw new Error(`Object ${object} has no ${name}`);
  return key.asNumber();
}

function arrayOf(context: PDFContext, items: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const item of items) array.push(item);
  return array;
}

function parentNumbers({ context, parents }: Writing): PDFArray {
  const sorted = [...parents].sort(([a], [b]) => a - b);
  const items = sorted.flatMap(([key, refs]) => [
    PDFNumber.of(key),
    Array.isArray(refs)
      ? context.register(
          arrayOf(
            context,
            Array.from(refs, (ref) => ref ?? PDFNull),
          ),
        )
      : refs,
  ]);
  return arrayOf(context, items);
}

function idTree({ context, ids }: Writing): PDFDict {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  const items = sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  return dictOf(context, { Names: arrayOf(context, items) });
}
