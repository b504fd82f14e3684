import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from 'pdf-lib';

/** A PDF that a test breaks: its parts by name, and what is done to them. */
export interface ChangeablePdf {
  readonly pdf: PDFDocument;
  readonly catalog: PDFDict;
  /** A value as pdf-lib has it: names, numbers, arrays, dictionaries and strings of PDFs. */
  readonly value: (plain: unknown) => PDFObject;
  /** The first structure element of a type. */
  readonly element: (type: string) => PDFDict;
  /** The first dictionary of this `Subtype` or `Type`. */
  readonly find: (kind: string) => PDFDict;
  readonly page: (number: number) => PDFDict;
  readonly set: (dict: PDFDict, key: string, plain: unknown) => void;
  readonly drop: (dict: PDFDict, key: string) => void;
  /** Adds an indirect object. */
  readonly add: (plain: unknown) => PDFRef;
  readonly addStream: (entries: Readonly<Record<string, unknown>>, content: string) => PDFRef;
  /** Changes the content of a page (from 1), or of the stream that has this subtype. */
  readonly edit: (which: number | string, change: (text: string) => string) => void;
}

/** Opens a PDF to be broken. */
export async function openToChange(bytes: Uint8Array): Promise<ChangeablePdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const objects = () => context.enumerateIndirectObjects();
  const values = () => objects().map(([, object]) => object);
  const value = (plain: unknown) => context.obj(plain as never) as PDFObject;
  const set = (dict: PDFDict, key: string, plain: unknown) =>
    dict.set(PDFName.of(key), value(plain));
  const page = (number: number) => pdf.getPage(number - 1).node;
  const refOfStream = (which: number | string): PDFRef => {
    if (typeof which === 'number') return page(which).get(PDFName.of('Contents')) as PDFRef;
    const found = objects().find(
      ([, object]) =>
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Subtype')) === PDFName.of(which),
    );
    if (found === undefined) throw new Error(`no stream ${which}`);
    return found[0];
  };
  return {
    pdf,
    catalog,
    value,
    page,
    set,
    element: (type) => findDict(values(), { keys: ['S'], kind: type }),
    find: (kind) => findDict(values(), { keys: ['Subtype', 'Type'], kind }),
    drop: (dict, key) => void dict.delete(PDFName.of(key)),
    add: (plain) => context.register(value(plain)),
    addStream: (entries, content) =>
      context.register(PDFRawStream.of(value(entries) as PDFDict, Buffer.from(content, 'latin1'))),
    edit: (which, change) => {
      const ref = refOfStream(which);
      const stream = context.lookup(ref) as PDFRawStream;
      const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
      const dict = PDFDict.fromMapWithContext(new Map(stream.dict.entries()), context);
      dict.delete(PDFName.of('Filter'));
      context.assign(ref, PDFRawStream.of(dict, Buffer.from(change(text))));
    },
  };
}

interface Wanted {
  readonly keys: readonly string[];
  readonly kind: string;
}

function findDict(objects: readonly PDFObject[], { keys, kind }: Wanted): PDFDict {
  const names = keys.map((key) => PDFName.of(key));
  const look = (value: PDFObject): PDFDict | undefined => {
    if (value instanceof PDFArray) return first(value.asArray(), look);
    const dict = value instanceof PDFRawStream ? value.dict : value;
    if (!(dict instanceof PDFDict)) return undefined;
    return names.some((key) => dict.get(key) === PDFName.of(kind))
      ? dict
      : first(dict.values(), look);
  };
  const found = first(objects, look);
  if (found === undefined) throw new Error(`found no ${kind}`);
  return found;
}

function first<T, R>(all: readonly T[], look: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
