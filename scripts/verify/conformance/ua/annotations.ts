import { PDFArray, PDFDict } from 'pdf-lib';
import type { Annotation } from '../annotations.ts';
import { actions } from '../actions.ts';
import type { DocumentModel } from '../document-model.ts';
import { arrayIn, asName, asText, dictIn, hasKey, nameIn, textIn, valueIn } from '../lookup.ts';
import { each, rule, type Rule } from '../rule.ts';
import { attributeOf, type StructureElement } from '../structure.ts';
import { ofType } from './kinds.ts';

/** ISO 14289-1, 7.18: annotations, links, forms, media. */
export const annotationRules: readonly Rule[] = [
  rule(
    '7.18.1-1',
    'An annotation stands in an Annot element',
    each(
      seen(),
      ({ subtype, parentType }) =>
        !['Widget', 'PrinterMark', 'Link'].includes(subtype ?? '') &&
        parentType !== 'Annot' &&
        `The ${subtype ?? '?'} annotation stands in ${parentType ?? 'no element'} instead of Annot`,
    ),
  ),
  rule(
    '7.18.1-2',
    'An annotation has a text in its place',
    each(
      seen(),
      ({ subtype, contents, element }) =>
        subtype !== 'Widget' &&
        !contents &&
        !textIn(element, 'Alt') &&
        `The ${subtype ?? '?'} annotation has no /Contents, and its element no /Alt`,
    ),
  ),
  rule(
    '7.18.1-3',
    'A form field has a description',
    each(
      seen('Widget'),
      ({ dict, element }) =>
        !descriptionOf(dict) &&
        !textIn(element, 'Alt') &&
        'The form field has no /TU, and its element no /Alt',
    ),
  ),
  rule(
    '7.18.2-1',
    'There is no trap network',
    each(seen('TrapNet'), () => 'There is a TrapNet annotation'),
  ),
  rule(
    '7.18.3-1',
    'Pages with annotations are read by structure',
    each(
      ({ pages }) => pages,
      ({ dict }) => {
        const tabs = nameIn(dict, 'Tabs');
        const count = arrayIn(dict, 'Annots')?.length ?? 0;
        return (
          count > 0 &&
          tabs !== 'S' &&
          `The page has annotations, and /Tabs is ${tabs ?? 'missing'} instead of S`
        );
      },
    ),
  ),
  rule(
    '7.18.4-1',
    'A form field stands in a Form element',
    each(
      seen('Widget'),
      ({ parentType }) =>
        parentType !== 'Form' &&
        `The form field stands in ${parentType ?? 'no element'} instead of Form`,
    ),
  ),
  rule(
    '7.18.4-2',
    'A Form element has its field only',
    each(
      ofType('Form'),
      (element) =>
        asName(attributeOf(element.dict, 'PrintField', 'Role')) === undefined &&
        !hasOneWidget(element) &&
        'The Form element has something besides one field, and no /Role',
    ),
  ),
  rule(
    '7.18.5-1',
    'A link stands in a Link element',
    each(
      seen('Link'),
      ({ parentType }) =>
        parentType !== 'Link' && `The link stands in ${parentType ?? 'no element'} instead of Link`,
    ),
  ),
  rule(
    '7.18.5-2',
    'A link says where it leads',
    each(seen('Link'), ({ contents }) => !contents && 'The link has no /Contents'),
  ),
  rule(
    '7.18.6.2-1',
    'Media have a content type',
    each(mediaClips, ({ dict }) => textIn(dict, 'CT') === undefined && 'The media clip has no /CT'),
  ),
  rule(
    '7.18.6.2-2',
    'Media have a text in their place',
    each(
      mediaClips,
      ({ dict }) => !hasMultilingualText(dict) && 'The media clip has no proper /Alt',
    ),
  ),
  rule(
    '7.18.8-1',
    'A printer’s mark is an artifact',
    each(
      seen('PrinterMark'),
      ({ element }) => element !== undefined && 'The printer’s mark stands in the structure tree',
    ),
  ),
];

/** Annotations that are to be seen, of a kind or of all. */
function seen(subtype?: string) {
  return ({ annotations }: DocumentModel): readonly Annotation[] =>
    annotations.filter(
      (each) => !each.isOutOfSight && (subtype === undefined || each.subtype === subtype),
    );
}

// A widget with a name is a field itself; one without belongs to the field that is its parent.
function descriptionOf(dict: PDFDict): string | undefined {
  const field = textIn(dict, 'T') === undefined ? dictIn(dict, 'Parent') : dict;
  return textIn(field, 'TU');
}

function hasOneWidget({ dict }: StructureElement): boolean {
  const kids = valueIn(dict, 'K');
  const all = kids instanceof PDFArray ? (arrayIn(dict, 'K') ?? []) : [kids];
  const [only] = all;
  if (all.length !== 1 || !(only instanceof PDFDict) || nameIn(only, 'Type') !== 'OBJR')
    return false;
  return nameIn(dictIn(only, 'Obj'), 'Subtype') === 'Widget';
}

function mediaClips(document: DocumentModel) {
  return actions(document).flatMap(({ dict, page, object }) => {
    const clip = dictIn(dictIn(dict, 'R'), 'C');
    return clip === undefined || !hasKey(clip, 'S') ? [] : [{ dict: clip, page, object }];
  });
}

function hasMultilingualText(dict: PDFDict): boolean {
  const pairs = arrayIn(dict, 'Alt') ?? [];
  const texts = pairs.map(asText);
  return (
    texts.length > 0 &&
    texts.length % 2 === 0 &&
    texts.every((text, at) => (at % 2 === 0 ? text !== undefined : text))
  );
}
