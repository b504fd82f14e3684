import type { DocumentModel } from '../document-model.ts';
import { textIn } from '../lookup.ts';
import { each, rule, type Fault, type Rule } from '../rule.ts';
import { kidTypes, type StructureElement } from '../structure.ts';
import { captionFirst, inParent, kidsOnly, ofType } from './kinds.ts';

/** ISO 14289-1, 7.2 to 7.9: lists, contents, figures, headings, formulas, notes. */
export const elementRules: readonly Rule[] = [
  rule('7.2-17', 'A list item stands in a list', inParent('LI', ['L'])),
  rule('7.2-18', 'The body of a list item stands in one', inParent('LBody', ['LI'])),
  rule('7.2-19', 'A list has items, lists and a caption', kidsOnly('L', ['L', 'LI', 'Caption'])),
  rule('7.2-20', 'A list item has label and body', kidsOnly('LI', ['Lbl', 'LBody'])),
  rule('7.2-26', 'An entry of the contents stands in them', inParent('TOCI', ['TOC'])),
  rule(
    '7.2-27',
    'Contents have entries, contents and a caption',
    kidsOnly('TOC', ['TOC', 'TOCI', 'Caption']),
  ),
  rule('7.2-28', 'The caption of contents comes first', captionFirst('TOC')),
  rule('7.2-40', 'The caption of a list comes first', captionFirst('L')),
  rule('7.3-1', 'A figure has a text in its place', hasText('Figure')),
  rule('7.4.2-1', 'No level of headings is skipped', checkLevels),
  rule(
    '7.4.4-1',
    'A section has one unnumbered heading at most',
    each(
      ({ elements }) => elements,
      (element) =>
        kidTypes(element).filter((kid) => kid === 'H').length > 1 &&
        `${element.type ?? '?'} contains more than one H`,
    ),
  ),
  rule('7.4.4-2', 'H is not used beside H1 to H6', notAfter(isHeading, isLevel)),
  rule('7.4.4-3', 'H1 to H6 are not used beside H', notAfter(isLevel, isHeading)),
  rule('7.7-1', 'A formula has a text in its place', hasText('Formula')),
  rule(
    '7.9-1',
    'A note has an id',
    each(ofType('Note'), ({ dict }) => !textIn(dict, 'ID') && 'A note has no /ID'),
  ),
  rule('7.9-2', 'No two notes have the same id', checkNoteIds),
];

function hasText(type: string): Rule['run'] {
  return each(
    ofType(type),
    ({ dict }) =>
      !textIn(dict, 'Alt') &&
      textIn(dict, 'ActualText') === undefined &&
      `A ${type} has neither /Alt nor /ActualText`,
  );
}

function checkLevels(document: DocumentModel) {
  const faults: Fault[] = [];
  const headings = document.elements.filter(isLevel);
  let last = 0;
  for (const { role, page, object } of headings) {
    const level = Number(role.standardType?.slice(1));
    if (level > last + 1)
      faults.push({
        page,
        object,
        message: `H${level} follows ${last === 0 ? 'no heading' : `H${last}`}`,
      });
    last = level;
  }
  return { checks: headings.length, faults };
}

function isLevel({ role }: StructureElement): boolean {
  return /^H[1-6]$/.test(role.standardType ?? '');
}

function isHeading({ role }: StructureElement): boolean {
  return role.standardType === 'H';
}

// As in veraPDF, the kind that comes second is at fault.
function notAfter(
  is: (element: StructureElement) => boolean,
  other: (element: StructureElement) => boolean,
): Rule['run'] {
  return ({ elements }) => {
    const first = elements.findIndex(other);
    const late = elements.filter((element, at) => is(element) && first >= 0 && at > first);
    return {
      checks: elements.filter(is).length,
      faults: late.map(({ page, object, type }) => ({
        page,
        object,
        message: `${type ?? '?'} is used in a document with the other kind of headings`,
      })),
    };
  };
}

function checkNoteIds(document: DocumentModel) {
  const notes = ofType('Note')(document);
  const known = new Set<string>();
  const faults: Fault[] = [];
  for (const { dict, page, object } of notes) {
    const id = textIn(dict, 'ID');
    if (id === undefined) continue;
    if (known.has(id)) faults.push({ page, object, message: `Another note has the id "${id}"` });
    known.add(id);
  }
  return { checks: notes.length, faults };
}
