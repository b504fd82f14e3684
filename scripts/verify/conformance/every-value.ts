import { PDFArray, PDFDict, PDFStream, type PDFObject } from 'pdf-lib';
import type { DocumentModel } from './document-model.ts';
import type { Located } from './rule.ts';

/** A value somewhere in the file. */
export interface Value extends Located {
  readonly value: PDFObject;
}

/** Every value of every object: dictionaries with keys and entries, arrays with elements. */
export function* everyValue({
  file,
  objectOf,
}: Pick<DocumentModel, 'file' | 'objectOf'>): Generator<Value> {
  for (const [, value] of file.pdf.context.enumerateIndirectObjects())
    yield* valuesIn(value, objectOf(value));
}

function* valuesIn(value: PDFObject, object: number | undefined): Generator<Value> {
  yield { value, object };
  if (value instanceof PDFArray)
    for (const element of value.asArray()) yield* valuesIn(element, object);
  const dict = value instanceof PDFStream ? value.dict : value;
  if (!(dict instanceof PDFDict)) return;
  for (const [key, entry] of dict.entries()) {
    yield { value: key, object };
    yield* valuesIn(entry, object);
  }
}
