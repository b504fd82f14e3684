import type { DocumentModel } from '../document-model.ts';
import { dictIn, flagIn } from '../lookup.ts';
import { once, rule, type Rule } from '../rule.ts';
import { findProperty, namespaces } from '../xmp.ts';

/** ISO 14289-1, 5 and 6: what the file says it is. */
export const identificationRules: readonly Rule[] = [
  rule(
    '5-1',
    'The metadata name PDF/UA',
    once(
      ({ xmp }) =>
        xmp !== undefined &&
        !xmp.properties.some(({ namespace }) => namespace === namespaces.pdfUa) &&
        'The XMP metadata do not say that this is PDF/UA: pdfuaid:part is missing',
    ),
  ),
  rule(
    '5-2',
    'The part of PDF/UA is 1',
    once(({ xmp }) => {
      const isNamed = xmp?.properties.some(({ namespace }) => namespace === namespaces.pdfUa);
      const part = findProperty(xmp, namespaces.pdfUa, 'part')?.text;
      return (
        isNamed === true && Number(part) !== 1 && `pdfuaid:part is "${part ?? ''}" instead of 1`
      );
    }),
  ),
  rule('5-3', 'pdfuaid:part has the prefix pdfuaid', once(prefixed('part'))),
  rule('5-4', 'pdfuaid:amd has the prefix pdfuaid', once(prefixed('amd'))),
  rule('5-5', 'pdfuaid:corr has the prefix pdfuaid', once(prefixed('corr'))),
  rule(
    '6.1-1',
    'The header names a version of PDF 1',
    once(({ file }) => {
      const header = Buffer.from(file.bytes.subarray(0, 1100)).toString('latin1');
      const [line = ''] = /%PDF-[^\r\n]*/.exec(header) ?? [];
      return !/^%PDF-1\.[0-7]$/.test(line) && `The header is "${line}"`;
    }),
  ),
  rule(
    '6.2-1',
    'The file says that it is tagged',
    once(
      ({ catalog }) =>
        flagIn(dictIn(catalog, 'MarkInfo'), 'Marked') !== true &&
        'The catalogue lacks /MarkInfo with /Marked true',
    ),
  ),
];

function prefixed(name: string) {
  return ({ xmp }: DocumentModel) => {
    const prefix = findProperty(xmp, namespaces.pdfUa, name)?.prefix;
    return (
      prefix !== undefined &&
      prefix !== 'pdfuaid' &&
      `pdfuaid:${name} is written with the prefix "${prefix}"`
    );
  };
}
