import { PDFArray, PDFName, PDFRawStream } from 'pdf-lib';
import type { DocumentModel } from '../document-model.ts';
import { asName, dictIn, elementsOf, hasKey, nameIn, valueIn } from '../lookup.ts';
import { each, once, rule, type Located, type Rule } from '../rule.ts';

/** ISO 19005-2, 6.1.7 to 6.1.12: what streams are written in, names, permissions. */
export const streamRules: readonly Rule[] = [
  rule(
    '6.1.7.1-3',
    'Streams stand in the file',
    each(
      streams,
      ({ stream }) =>
        ['F', 'FFilter', 'FDecodeParms'].some((key) => hasKey(stream.dict, key)) &&
        'A stream stands in another file (/F, /FFilter, /FDecodeParms)',
    ),
  ),
  rule(
    '6.1.7.2-1',
    'Filters are standard ones, and not LZW',
    each(
      filters,
      ({ name, isPlainCrypt }) =>
        !allowedFilters.has(name) && !isPlainCrypt && `The filter ${name} is used`,
    ),
  ),
  rule(
    '6.1.8-1',
    'Names that people read are UTF-8',
    each(
      spokenNames,
      ({ name }) => !isUtf8(name.asBytes()) && 'A name of a font or structure type is not UTF-8',
    ),
  ),
  rule(
    '6.1.10-1',
    'Inline images use standard filters, and not LZW',
    each(
      ({ content }) => content.inlineFilters,
      ({ word }) => !allowedInline.has(word) && `The filter ${word} is used in an inline image`,
    ),
  ),
  rule(
    '6.1.12-1',
    'Permissions are known ones',
    once(({ catalog }) => {
      const others = (dictIn(catalog, 'Perms')?.keys() ?? [])
        .map(asName)
        .filter((key) => key !== 'UR3' && key !== 'DocMDP');
      return others.length > 0 && `/Perms has ${others.join(', ')}`;
    }),
  ),
];

function streams({ file, objectOf }: DocumentModel) {
  return file.pdf.context
    .enumerateIndirectObjects()
    .map(([, value]) => value)
    .filter((value) => value instanceof PDFRawStream)
    .map((stream) => ({ stream, object: objectOf(stream) }));
}

const allowedFilters: ReadonlySet<string> = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(
    ' ',
  ),
);
const allowedInline: ReadonlySet<string> = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT'.split(
    ' ',
  ),
);

interface Filter extends Located {
  readonly name: string;
  readonly isPlainCrypt: boolean;
}

function filters(document: DocumentModel): readonly Filter[] {
  return streams(document).flatMap(({ stream, object }) => {
    const written = valueIn(stream.dict, 'Filter');
    const all = written instanceof PDFArray ? elementsOf(written) : [written];
    const isIdentity = nameIn(dictIn(stream.dict, 'DecodeParms'), 'Name') === 'Identity';
    return all
      .map(asName)
      .filter((name) => name !== undefined)
      .map((name) => ({ name, isPlainCrypt: name === 'Crypt' && isIdentity, object }));
  });
}

function spokenNames({
  elements,
  fonts,
}: DocumentModel): readonly (Located & { readonly name: PDFName })[] {
  const named = [
    ...elements.map(({ dict, page, object }) => ({ name: valueIn(dict, 'S'), page, object })),
    ...fonts.map(({ dict, page, object }) => ({ name: valueIn(dict, 'BaseFont'), page, object })),
  ];
  return named.flatMap(({ name, ...place }) =>
    name instanceof PDFName ? [{ name, ...place }] : [],
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(new TextDecoder().decode(bytes)).equals(bytes);
}
