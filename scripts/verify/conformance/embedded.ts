import type { PDFDict } from 'pdf-lib';
import type { DocumentModel } from './document-model.ts';
import { everyValue } from './every-value.ts';
import { arrayIn, asDict, dictIn } from './lookup.ts';
import type { Located } from './rule.ts';

interface Found extends Located {
  readonly dict: PDFDict;
}

/** The configurations of optional content (ISO 32000-1, 8.11.4.3). */
export function optionalContent({ catalog, objectOf }: DocumentModel): readonly Found[] {
  const properties = dictIn(catalog, 'OCProperties');
  const all = [dictIn(properties, 'D'), ...(arrayIn(properties, 'Configs') ?? []).map(asDict)];
  return all.filter((dict) => dict !== undefined).map((dict) => ({ dict, object: objectOf(dict) }));
}

/** File specifications anywhere in the file, known by their type or by embedding something. */
export function fileSpecifications(document: DocumentModel): readonly Found[] {
  return everyValue(document).fileSpecifications;
}
