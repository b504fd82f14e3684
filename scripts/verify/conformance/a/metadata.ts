import { PDFRawStream } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { DocumentModel } from '../document-model.ts';
import { nameIn } from '../lookup.ts';
import { each, once, rule, type Located, type Rule } from '../rule.ts';
import { describedSchemas, isOfType, typeOf, type ValueType } from '../xmp-schemas.ts';
import { findProperty, namespaces, readXmp, type Xmp, type XmpProperty } from '../xmp.ts';

/** ISO 19005-2, 6.6: metadata. */
export const metadataRules: readonly Rule[] = [
  rule(
    '6.6.2.1-1',
    'The catalogue has a metadata stream',
    once(
      ({ metadata }) =>
        metadata === undefined &&
        'The catalogue has no /Metadata stream of type Metadata, subtype XML',
    ),
  ),
  rule(
    '6.6.2.1-2',
    'The packet does not say how long it is',
    each(
      packages,
      ({ xmp }) => /\sbytes\s*=/.test(xmp.header) && 'The XMP packet has the attribute bytes',
    ),
  ),
  rule(
    '6.6.2.1-3',
    'The packet does not say its encoding',
    each(
      packages,
      ({ xmp }) => /\sencoding\s*=/.test(xmp.header) && 'The XMP packet has the attribute encoding',
    ),
  ),
  rule(
    '6.6.2.1-4',
    'The packet is well-formed',
    each(
      packages,
      ({ xmp }) => !xmp.isWellFormed && 'The XMP packet is not well-formed, or holds no RDF',
    ),
  ),
  rule(
    '6.6.2.1-5',
    'The packet is UTF-8',
    each(packages, ({ xmp }) => !xmp.isUtf8 && 'The XMP packet is not UTF-8'),
  ),
  rule(
    '6.6.2.3.1-1',
    'Properties are of a known schema',
    each(
      properties,
      ({ property, type }) =>
        type === undefined &&
        `${property.prefix}:${property.name} is of no known schema, and none describes it`,
    ),
  ),
  rule(
    '6.6.2.3.1-2',
    'Properties are written as their type wants',
    each(
      properties,
      ({ property, type }) =>
        type !== undefined &&
        !isOfType(property, type) &&
        `${property.prefix}:${property.name} is not written as ${type}`,
    ),
  ),
  rule(
    '6.6.4-1',
    'The metadata name PDF/A',
    once(
      ({ xmp }) =>
        xmp !== undefined &&
        !xmp.properties.some(({ namespace }) => namespace === namespaces.pdfA) &&
        'The XMP metadata do not say that this is PDF/A',
    ),
  ),
  rule(
    '6.6.4-2',
    'The part of PDF/A is 2',
    once((document) => claim(document, 'part', '2')),
  ),
  rule(
    '6.6.4-3',
    'The level of PDF/A is A',
    once((document) => claim(document, 'conformance', 'A')),
  ),
  ...['part', 'conformance', 'amd', 'corr'].map((name, at) =>
    rule(
      `6.6.4-${at + 4}`,
      `pdfaid:${name} has the prefix pdfaid`,
      once(({ xmp }) => {
        const prefix = findProperty(xmp, namespaces.pdfA, name)?.prefix;
        return (
          prefix !== undefined &&
          prefix !== 'pdfaid' &&
          `pdfaid:${name} is written with the prefix "${prefix}"`
        );
      }),
    ),
  ),
];

function claim({ xmp }: DocumentModel, name: string, wanted: string): string | false {
  const isNamed = xmp?.properties.some(({ namespace }) => namespace === namespaces.pdfA) === true;
  const found = findProperty(xmp, namespaces.pdfA, name)?.text;
  return isNamed && found !== wanted && `pdfaid:${name} is "${found ?? ''}" instead of ${wanted}`;
}

interface Package extends Located {
  readonly xmp: Xmp;
}

function packages({ file, metadata, xmp, objectOf }: DocumentModel): readonly Package[] {
  const found: Package[] = [];
  for (const [, value] of file.pdf.context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFRawStream) || nameIn(value.dict, 'Type') !== 'Metadata') continue;
    const read = value === metadata && xmp !== undefined ? xmp : readXmp(streamBytes(value));
    found.push({ xmp: read, object: objectOf(value) });
  }
  return found;
}

function properties(
  document: DocumentModel,
): readonly (Located & { readonly property: XmpProperty; readonly type: ValueType | undefined })[] {
  const main = describedSchemas(document.xmp?.properties ?? []);
  return packages(document).flatMap(({ xmp, object }) => {
    const known = [...main, ...describedSchemas(xmp.properties)];
    return xmp.properties.map((property) => ({ property, type: typeOf(property, known), object }));
  });
}
