import { PDFArray, PDFDict, type PDFObject } from 'pdf-lib';
import type { DocumentModel } from './document-model.ts';
import { formFields } from './form-fields.ts';
import { asDict, dictIn, elementsOf, hasKey, valueIn } from './lookup.ts';
import type { Located } from './rule.ts';
import { outlineItems } from './ua/language.ts';

/** An action (ISO 32000-1, 12.6) and where it hangs. */
export interface Action extends Located {
  readonly dict: PDFDict;
}

/** Every action that something can set off, the following ones (`Next`) among them. */
export function actions(document: DocumentModel): readonly Action[] {
  const { catalog, pages, annotations } = document;
  const owners: readonly (Located & { readonly dict: PDFDict })[] = [
    { dict: catalog },
    ...pages,
    ...annotations,
    ...formFields(document),
    ...outlineItems(document),
  ];
  const found = new Map<PDFDict, Action>();
  const add = (value: PDFObject | undefined, place: Located) => {
    if (value instanceof PDFArray) for (const each of elementsOf(value)) add(each, place);
    if (!(value instanceof PDFDict) || found.has(value) || !hasKey(value, 'S')) return;
    found.set(value, { dict: value, page: place.page, object: place.object });
    add(valueIn(value, 'Next'), place);
  };
  for (const owner of owners) {
    add(valueIn(owner.dict, 'A'), owner);
    add(asDict(valueIn(owner.dict, 'OpenAction')), owner);
    const additional = dictIn(owner.dict, 'AA');
    for (const key of additional?.keys() ?? []) add(additional?.lookup(key), owner);
  }
  addScripts(catalog, add);
  return [...found.values()];
}

// Scripts of the document as a whole stand in a name tree.
function addScripts(
  catalog: PDFDict,
  add: (value: PDFObject | undefined, place: Located) => void,
): void {
  const visited = new Set<PDFDict>();
  const read = (node: PDFDict | undefined) => {
    if (node === undefined || visited.has(node)) return;
    visited.add(node);
    const named = valueIn(node, 'Names');
    if (named instanceof PDFArray) for (const each of elementsOf(named)) add(each, {});
    const kids = valueIn(node, 'Kids');
    if (kids instanceof PDFArray) for (const kid of elementsOf(kids)) read(asDict(kid));
  };
  read(dictIn(dictIn(catalog, 'Names'), 'JavaScript'));
}
