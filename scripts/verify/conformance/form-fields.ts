import type { PDFDict } from 'pdf-lib';
import type { DocumentModel } from './document-model.ts';
import { arrayIn, asDict, dictIn } from './lookup.ts';
import type { Located } from './rule.ts';

/** The fields of the interactive form, parents before kids (ISO 32000-1, 12.7.3). */
export function formFields({ catalog, objectOf }: DocumentModel): readonly (Located & {
  readonly dict: PDFDict;
})[] {
  const found = new Set<PDFDict>();
  const read = (parent: PDFDict | undefined, key: string) => {
    for (const kid of arrayIn(parent, key) ?? []) {
      const dict = asDict(kid);
      if (dict === undefined || found.has(dict)) continue;
      found.add(dict);
      read(dict, 'Kids');
    }
  };
  read(dictIn(catalog, 'AcroForm'), 'Fields');
  return [...found].map((dict) => ({ dict, object: objectOf(dict) }));
}
