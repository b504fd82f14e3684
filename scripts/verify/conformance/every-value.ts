import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import type { DocumentModel } from './document-model.ts';
import { dictIn, nameIn } from './lookup.ts';
import type { Located } from './rule.ts';

/** What stands anywhere in the file: how many values of a kind there are, and those that rules ask more about. */
export interface EveryValue {
  readonly counts: { numbers: number; strings: number; names: number };
  /** Numbers beyond what 32 bits hold, or nearly 0. */
  readonly extremeNumbers: (Located & { readonly number: number })[];
  /** Strings and names of more than 100 bytes, with their lengths. */
  readonly longStrings: (Located & { readonly length: number })[];
  readonly longNames: (Located & { readonly length: number })[];
  readonly fileSpecifications: (Located & { readonly dict: PDFDict })[];
}

const known = new WeakMap<DocumentModel, EveryValue>();

/** Looks at every value of every object, keys of dictionaries included; once for each document. */
export function everyValue(document: DocumentModel): EveryValue {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found: EveryValue = {
    counts: { numbers: 0, strings: 0, names: 0 },
    extremeNumbers: [],
    longStrings: [],
    longNames: [],
    fileSpecifications: [],
  };
  for (const [ref, value] of document.file.pdf.context.enumerateIndirectObjects())
    look(value, ref.objectNumber, found);
  known.set(document, found);
  return found;
}

function look(value: PDFObject, object: number, found: EveryValue): void {
  if (value instanceof PDFName) lookAtName(value, object, found);
  else if (value instanceof PDFNumber) lookAtNumber(value.asNumber(), object, found);
  else if (value instanceof PDFString || value instanceof PDFHexString) {
    found.counts.strings += 1;
    if (value.sizeInBytes() > 100)
      found.longStrings.push({ length: value.asBytes().length, object });
  } else if (value instanceof PDFArray) {
    for (let at = 0; at < value.size(); at += 1) look(value.get(at), object, found);
  } else lookAtDict(value instanceof PDFStream ? value.dict : value, object, found);
}

function lookAtName(name: PDFName, object: number, { counts, longNames }: EveryValue): void {
  counts.names += 1;
  if (name.asString().length > 100) longNames.push({ length: name.asBytes().length, object });
}

function lookAtNumber(
  number: number,
  object: number,
  { counts, extremeNumbers }: EveryValue,
): void {
  counts.numbers += 1;
  const size = Math.abs(number);
  if (size > 2147483647 || (size < 1.175e-38 && size > 0)) extremeNumbers.push({ number, object });
}

function lookAtDict(value: PDFObject, object: number, found: EveryValue): void {
  if (!(value instanceof PDFDict)) return;
  if (nameIn(value, 'Type') === 'Filespec' || dictIn(value, 'EF') !== undefined)
    found.fileSpecifications.push({ dict: value, object });
  for (const [key, entry] of value.entries()) {
    lookAtName(key, object, found);
    look(entry, object, found);
  }
}
