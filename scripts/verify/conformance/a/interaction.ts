import { PDFDict, PDFRawStream } from 'pdf-lib';
import { rectangleIn } from '../annotations.ts';
import { actions } from '../actions.ts';
import type { DocumentModel } from '../document-model.ts';
import { formFields } from '../form-fields.ts';
import { dictIn, flagIn, hasKey, nameIn, numberIn, valueIn } from '../lookup.ts';
import { each, once, rule, type Rule } from '../rule.ts';

/** ISO 19005-2, 6.3 to 6.5: annotations, forms, actions. */
export const interactionRules: readonly Rule[] = [
  rule(
    '6.3.1-1',
    'Annotations are of a kind that lasts',
    each(
      annotations,
      ({ subtype }) =>
        !kinds.has(subtype ?? '') &&
        `Annotations of the kind ${subtype ?? '(none)'} are not allowed`,
    ),
  ),
  rule(
    '6.3.2-1',
    'Annotations say how they are shown',
    each(
      annotations,
      ({ subtype, dict }) =>
        subtype !== 'Popup' && numberIn(dict, 'F') === undefined && 'An annotation has no /F',
    ),
  ),
  rule(
    '6.3.2-2',
    'Annotations are printed and seen',
    each(annotations, ({ dict }) => {
      const flags = numberIn(dict, 'F');
      return (
        flags !== undefined &&
        (flags & (1 | 2 | 4 | 32 | 256)) !== 4 &&
        `The flags of an annotation (${flags}) hide it, or keep it from print`
      );
    }),
  ),
  rule(
    '6.3.3-1',
    'Annotations have an appearance',
    each(
      annotations,
      ({ subtype, dict }) =>
        subtype !== 'Popup' &&
        subtype !== 'Link' &&
        !isEmpty(dict) &&
        dictIn(dict, 'AP') === undefined &&
        `The ${subtype ?? '?'} annotation has no /AP`,
    ),
  ),
  rule(
    '6.3.3-2',
    'Annotations have one appearance',
    each(annotations, ({ dict }) => {
      const keys = (dictIn(dict, 'AP')?.keys() ?? []).map((key) => key.decodeText());
      return (
        dictIn(dict, 'AP') !== undefined &&
        keys.join() !== 'N' &&
        `/AP has ${keys.join(', ')} instead of N alone`
      );
    }),
  ),
  rule(
    '6.3.3-3',
    'Buttons have an appearance for each state',
    each(
      withAppearance,
      ({ dict }) =>
        isButton(dict) &&
        !(valueIn(dictIn(dict, 'AP'), 'N') instanceof PDFDict) &&
        'The appearance of a button is no dictionary',
    ),
  ),
  rule(
    '6.3.3-4',
    'Appearances are streams',
    each(
      withAppearance,
      ({ dict }) =>
        !isButton(dict) &&
        !(valueIn(dictIn(dict, 'AP'), 'N') instanceof PDFRawStream) &&
        'The appearance of an annotation is no stream',
    ),
  ),
  rule(
    '6.4.1-1',
    'Fields do nothing by themselves',
    each(
      annotations,
      ({ subtype, dict }) =>
        subtype === 'Widget' &&
        (hasKey(dict, 'A') || hasKey(dict, 'AA')) &&
        'A form field has /A or /AA',
    ),
  ),
  rule(
    '6.4.1-2',
    'Fields have no additional actions',
    each(formFields, ({ dict }) => hasKey(dict, 'AA') && 'A form field has /AA'),
  ),
  rule(
    '6.4.1-3',
    'Fields have their appearance',
    once(
      ({ catalog }) =>
        flagIn(dictIn(catalog, 'AcroForm'), 'NeedAppearances') === true &&
        '/NeedAppearances is true',
    ),
  ),
  rule(
    '6.4.2-1',
    'There is no XFA form',
    once(({ catalog }) => hasKey(dictIn(catalog, 'AcroForm'), 'XFA') && 'There is an XFA form'),
  ),
  rule(
    '6.4.2-2',
    'Pages are not made by a form',
    once(({ catalog }) => flagIn(catalog, 'NeedsRendering') === true && '/NeedsRendering is true'),
  ),
  rule(
    '6.5.1-1',
    'Actions are of a kind that lasts',
    each(
      actions,
      ({ dict }) =>
        !actionKinds.has(nameIn(dict, 'S') ?? '') &&
        `Actions of the kind ${nameIn(dict, 'S') ?? '(none)'} are not allowed`,
    ),
  ),
  rule(
    '6.5.1-2',
    'Named actions turn pages only',
    each(
      actions,
      ({ dict }) =>
        nameIn(dict, 'S') === 'Named' &&
        !turns.has(nameIn(dict, 'N') ?? '') &&
        `The named action ${nameIn(dict, 'N') ?? '(none)'} is not allowed`,
    ),
  ),
  rule(
    '6.5.2-1',
    'The document has no additional actions',
    once(({ catalog }) => hasKey(catalog, 'AA') && 'The catalogue has /AA'),
  ),
  rule(
    '6.5.2-2',
    'Pages have no additional actions',
    each(
      ({ pages }) => pages,
      ({ dict }) => hasKey(dict, 'AA') && 'The page has /AA',
    ),
  ),
];

function annotations(document: DocumentModel) {
  return document.annotations;
}

function withAppearance(document: DocumentModel) {
  return document.annotations.filter(({ dict }) => valueIn(dictIn(dict, 'AP'), 'N') !== undefined);
}

function isEmpty(dict: PDFDict): boolean {
  const [left, bottom, right, top] = rectangleIn(dict, 'Rect') ?? [0, 0, 1, 1];
  return left === right && bottom === top;
}

function isButton(dict: PDFDict): boolean {
  const kind = nameIn(dict, 'FT') ?? nameIn(dictIn(dict, 'Parent'), 'FT');
  return nameIn(dict, 'Subtype') === 'Widget' && kind === 'Btn';
}

const kinds: ReadonlySet<string> = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(
    ' ',
  ),
);
const actionKinds: ReadonlySet<string> = new Set(
  'GoTo GoToR GoToE Thread URI Named SubmitForm'.split(' '),
);
const turns: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
