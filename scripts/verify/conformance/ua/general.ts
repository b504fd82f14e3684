import type { DocumentModel } from '../document-model.ts';
import { dictIn, flagIn, hasKey } from '../lookup.ts';
import { each, once, rule, type Rule } from '../rule.ts';
import { findProperty, namespaces } from '../xmp.ts';

/** ISO 14289-1, 7.1: real content and artifacts, structure types, the document as a whole. */
export const generalRules: readonly Rule[] = [
  rule(
    '7.1-1',
    'An artifact does not stand in tagged content',
    each(
      sequences,
      ({ tag, isTagged }) =>
        tag === 'Artifact' && isTagged && 'An artifact stands in tagged content',
    ),
  ),
  rule(
    '7.1-2',
    'Tagged content does not stand in an artifact',
    each(
      sequences,
      ({ isTagged, isArtifact, tag }) =>
        isTagged &&
        isArtifact &&
        `Tagged content (${tag ?? '?'}) is marked as an artifact, or in one`,
    ),
  ),
  rule(
    '7.1-3',
    'Content is tagged or an artifact',
    each(
      ({ content }) => content.items,
      ({ kind, around }) =>
        !around.isTagged && !around.isArtifact && `A ${kind} is neither tagged nor an artifact`,
    ),
  ),
  rule(
    '7.1-4',
    'The tags are not suspect',
    once(
      ({ catalog }) =>
        flagIn(dictIn(catalog, 'MarkInfo'), 'Suspects') === true && '/Suspects is true',
    ),
  ),
  rule(
    '7.1-5',
    'Every structure type leads to a standard one',
    each(
      elements,
      ({ role, type }) =>
        role.standardType === undefined &&
        !role.isCircular &&
        `The structure type ${type ?? '(none)'} is not standard, and the role map does not lead to one`,
    ),
  ),
  rule(
    '7.1-6',
    'The role map has no circle',
    each(
      elements,
      ({ role, type }) => role.isCircular && `The role map leads from ${type ?? '?'} in a circle`,
    ),
  ),
  rule(
    '7.1-7',
    'Standard structure types are not mapped',
    each(
      elements,
      ({ role, type }) =>
        role.isRemapped &&
        `The role map makes the standard type ${type ?? '?'} ${role.standardType ?? 'nothing'}`,
    ),
  ),
  rule(
    '7.1-8',
    'The catalogue has a metadata stream',
    once(
      ({ metadata }) =>
        metadata === undefined &&
        'The catalogue has no /Metadata stream of type Metadata, subtype XML',
    ),
  ),
  rule(
    '7.1-9',
    'The metadata have a title',
    once(
      ({ xmp }) =>
        xmp !== undefined &&
        findProperty(xmp, namespaces.dublinCore, 'title') === undefined &&
        'The XMP metadata lack dc:title',
    ),
  ),
  rule(
    '7.1-10',
    'The title is shown in place of the file name',
    once(
      ({ catalog }) =>
        flagIn(dictIn(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== true &&
        'The catalogue lacks /ViewerPreferences with /DisplayDocTitle true',
    ),
  ),
  rule(
    '7.1-11',
    'There is a structure tree',
    once(
      ({ structTreeRoot }) =>
        structTreeRoot === undefined &&
        'The catalogue has no /StructTreeRoot: the file is not tagged',
    ),
  ),
  rule(
    '7.1-12',
    'Every structure element names its parent',
    each(
      elements,
      ({ dict, type }) => !hasKey(dict, 'P') && `The element ${type ?? '?'} has no /P`,
    ),
  ),
];

function sequences({ content }: DocumentModel) {
  return content.sequences;
}

function elements(document: DocumentModel) {
  return document.elements;
}
