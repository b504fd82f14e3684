import { PDFArray, PDFRef } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { DocumentModel } from '../document-model.ts';
import { fileSpecifications, optionalContent } from '../embedded.ts';
import { dictIn, flagIn, hasKey, streamIn, textIn, valueIn } from '../lookup.ts';
import { each, once, rule, type Rule } from '../rule.ts';
import type { StructureElement } from '../structure.ts';
import { languages } from '../ua/language.ts';

/** ISO 19005-2, 6.7 to 6.11: structure, embedded files, optional content, presentations, requirements. */
export const documentRules: readonly Rule[] = [
  rule(
    '6.7.2.2-1',
    'The file says that it is tagged',
    once(
      ({ catalog }) =>
        flagIn(dictIn(catalog, 'MarkInfo'), 'Marked') !== true &&
        'The catalogue lacks /MarkInfo with /Marked true',
    ),
  ),
  rule(
    '6.7.3.3-1',
    'There is a structure tree',
    once(
      ({ structTreeRoot }) =>
        structTreeRoot === undefined && 'The catalogue has no /StructTreeRoot',
    ),
  ),
  rule(
    '6.7.3.4-1',
    'Every structure type leads to a standard one',
    each(
      nonStandard,
      ({ role, type, isStandard }) =>
        !role.isCircular &&
        !isStandard &&
        `The structure type ${type ?? '(none)'} does not lead to a standard one`,
    ),
  ),
  rule(
    '6.7.3.4-2',
    'The role map has no circle',
    each(
      nonStandard,
      ({ role, type }) => role.isCircular && `The role map leads from ${type ?? '?'} in a circle`,
    ),
  ),
  rule(
    '6.7.3.4-3',
    'Standard structure types are not mapped to others',
    each(
      nonStandard,
      ({ role, type }) =>
        role.isRemapped && `The role map makes the standard type ${type ?? '?'} one that is not`,
    ),
  ),
  rule(
    '6.7.4-1',
    'Languages are written as language tags',
    each(
      languages,
      ({ lang }) =>
        lang !== '' &&
        !/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(lang) &&
        `"${lang}" is no language tag as RFC 3066 writes them`,
    ),
  ),
  rule(
    '6.8-2',
    'Embedded files have names',
    each(
      embedded,
      ({ dict }) =>
        (textIn(dict, 'F') === undefined || textIn(dict, 'UF') === undefined) &&
        'The embedded file has no /F or no /UF',
    ),
  ),
  rule(
    '6.8-5',
    'Embedded files are PDF/A themselves',
    each(embedded, ({ dict }) => !isArchival(dict) && 'The embedded file is no PDF/A-1 or PDF/A-2'),
  ),
  rule(
    '6.9-1',
    'Configurations of optional content have a name',
    each(optionalContent, ({ dict }) => !textIn(dict, 'Name') && 'A configuration has no /Name'),
  ),
  rule(
    '6.9-2',
    'Configurations of optional content have names of their own',
    once((document) => {
      const names = optionalContent(document)
        .map(({ dict }) => textIn(dict, 'Name'))
        .filter((name) => name !== undefined);
      return new Set(names).size < names.length && 'Two configurations have the same /Name';
    }),
  ),
  rule(
    '6.9-3',
    'All optional content is listed',
    each(
      optionalContent,
      ({ dict }, document) =>
        hasKey(dict, 'Order') &&
        !listsAll(document, valueIn(dict, 'Order')) &&
        '/Order does not list all groups of optional content',
    ),
  ),
  rule(
    '6.9-4',
    'Optional content is not changed by itself',
    each(optionalContent, ({ dict }) => hasKey(dict, 'AS') && 'A configuration has /AS'),
  ),
  rule(
    '6.10-1',
    'There are no alternate presentations',
    once(
      ({ catalog }) =>
        hasKey(dictIn(catalog, 'Names'), 'AlternatePresentations') &&
        'There are /AlternatePresentations',
    ),
  ),
  rule(
    '6.10-2',
    'Pages have no presentation steps',
    each(
      ({ pages }) => pages,
      ({ dict }) => hasKey(dict, 'PresSteps') && 'The page has /PresSteps',
    ),
  ),
  rule(
    '6.11-1',
    'The document requires nothing of readers',
    once(({ catalog }) => hasKey(catalog, 'Requirements') && 'The catalogue has /Requirements'),
  ),
];

// veraPDF asks only elements that end at no standard type.
function nonStandard({
  elements,
}: DocumentModel): readonly (StructureElement & { readonly isStandard: boolean })[] {
  return elements
    .filter(({ role }) => role.standardType === undefined)
    .map((element) => ({ ...element, isStandard: element.role.isRemapped }));
}

function embedded(document: DocumentModel) {
  return fileSpecifications(document).filter(({ dict }) => hasKey(dict, 'EF'));
}

// What an embedded PDF claims is believed.
function isArchival(dict: Parameters<typeof streamIn>[0]): boolean {
  const stream = streamIn(dictIn(dict, 'EF'), 'F') ?? streamIn(dictIn(dict, 'EF'), 'UF');
  if (stream === undefined) return false;
  const text = Buffer.from(streamBytes(stream)).toString('latin1');
  return text.startsWith('%PDF-') && /pdfaid:part(?:>|=["'])[12]/.test(text);
}

function listsAll({ catalog }: DocumentModel, order: unknown): boolean {
  const listed = new Set<PDFRef>();
  const read = (value: unknown) => {
    if (value instanceof PDFRef) listed.add(value);
    if (value instanceof PDFArray) value.asArray().forEach(read);
  };
  read(order);
  const groups = valueIn(dictIn(catalog, 'OCProperties'), 'OCGs');
  return (
    !(groups instanceof PDFArray) ||
    groups.asArray().every((group) => group instanceof PDFRef && listed.has(group))
  );
}
