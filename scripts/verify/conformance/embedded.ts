import { PDFArray, PDFDict, PDFStream, type PDFObject } from 'pdf-lib';
import type { DocumentModel } from './document-model.ts';
import { arrayIn, asDict, dictIn, hasKey, nameIn } from './lookup.ts';
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
export function fileSpecifications({ file, objectOf }: DocumentModel): readonly Found[] {
  const found: Found[] = [];
  const look = (value: PDFObject, object: number | undefined) => {
    if (value instanceof PDFArray) for (const each of value.asArray()) look(each, object);
    const dict = value instanceof PDFStream ? value.dict : value;
    if (!(dict instanceof PDFDict)) return;
    if (isFileSpecification(dict)) found.push({ dict, object });
    for (const each of dict.values()) look(each, object);
  };
  for (const [, value] of file.pdf.context.enumerateIndirectObjects()) look(value, objectOf(value));
  return found;
}

function isFileSpecification(dict: PDFDict): boolean {
  return (
    nameIn(dict, 'Type') === 'Filespec' || (dictIn(dict, 'EF') !== undefined && hasKey(dict, 'EF'))
  );
}
