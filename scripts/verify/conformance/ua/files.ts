import { PDFArray, PDFDict, PDFRawStream, type PDFObject } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { DocumentModel } from '../document-model.ts';
import { fileSpecifications, optionalContent } from '../embedded.ts';
import { dictIn, elementsOf, hasKey, numberIn, textIn, valueIn } from '../lookup.ts';
import { each, once, rule, type Rule } from '../rule.ts';

/** ISO 14289-1, 7.10 to 7.20: optional content, embedded files, XFA, security, XObjects. */
export const fileRules: readonly Rule[] = [
  rule(
    '7.10-1',
    'Configurations of optional content have a name',
    each(optionalContent, ({ dict }) => !textIn(dict, 'Name') && 'A configuration has no /Name'),
  ),
  rule(
    '7.10-2',
    'Optional content is not changed by itself',
    each(optionalContent, ({ dict }) => hasKey(dict, 'AS') && 'A configuration has /AS'),
  ),
  rule(
    '7.11-1',
    'Embedded files have names',
    each(
      fileSpecifications,
      ({ dict }) =>
        hasKey(dict, 'EF') &&
        (!textIn(dict, 'F') || !textIn(dict, 'UF')) &&
        'The embedded file has no /F or no /UF',
    ),
  ),
  rule(
    '7.15-1',
    'There is no dynamic XFA form',
    once(
      ({ catalog }) =>
        /<(?:\w+:)?dynamicRender>\s*required/.test(xfaOf(catalog)) && 'There is a dynamic XFA form',
    ),
  ),
  rule(
    '7.16-1',
    'Encryption lets assistive technology read',
    once(({ file }) => {
      const permissions = numberIn(file.encryption, 'P');
      return (
        file.isEncrypted &&
        (permissions === undefined || (permissions & 512) === 0) &&
        'The encryption does not allow content to be read for accessibility'
      );
    }),
  ),
  rule(
    '7.20-1',
    'Forms do not paint other files',
    each(
      ({ content }) => content.forms,
      ({ dict }) => hasKey(dict, 'Ref') && 'A form XObject has /Ref',
    ),
  ),
  rule(
    '7.20-2',
    'A form with tagged content is painted once',
    each(
      ({ content }: DocumentModel) => content.forms,
      ({ isPaintedAgain }) =>
        isPaintedAgain && 'A form XObject with tagged content is painted more than once',
    ),
  ),
];

function xfaOf(catalog: PDFDict): string {
  const xfa = valueIn(dictIn(catalog, 'AcroForm'), 'XFA');
  const parts: readonly (PDFObject | undefined)[] =
    xfa instanceof PDFArray ? elementsOf(xfa) : [xfa];
  return parts
    .filter((part) => part instanceof PDFRawStream)
    .map((part) => Buffer.from(streamBytes(part)).toString('utf8'))
    .join('');
}
