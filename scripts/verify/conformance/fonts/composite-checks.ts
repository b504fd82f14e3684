import type { PDFDict } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { DocumentModel } from '../document-model.ts';
import { dictIn, hasKey, nameIn, numberIn, streamIn, textIn } from '../lookup.ts';
import { each, type Rule } from '../rule.ts';
import type { FontFacts } from './font-facts.ts';

/** What PDF/UA and PDF/A ask alike of composite fonts (ISO 14289-1, 7.21.3; ISO 19005-2, 6.2.11.3). */
export const compositeChecks = {
  collection: each(
    composite,
    (font) =>
      !isCollectionRight(font) && 'CIDFont and CMap are not of the same character collection',
  ),
  glyphMap: each(
    cidFonts,
    ({ subtype, dict, file }) =>
      subtype === 'CIDFontType2' &&
      file !== undefined &&
      nameIn(dict, 'CIDToGIDMap') !== 'Identity' &&
      streamIn(dict, 'CIDToGIDMap') === undefined &&
      'The CIDFont has no /CIDToGIDMap',
  ),
  embeddedCharMap: each(
    composite,
    ({ encoding }) =>
      encoding?.stream === undefined &&
      !predefinedCharMaps.has(encoding?.name ?? '') &&
      `The CMap ${encoding?.name ?? '(none)'} is not embedded`,
  ),
  writingMode: each(composite, ({ encoding }) => {
    if (encoding?.stream === undefined) return undefined;
    const inDictionary = numberIn(encoding.stream.dict, 'WMode') ?? 0;
    return (
      inDictionary !== encoding.map?.writingMode &&
      'The writing mode of the CMap differs from the one its dictionary says'
    );
  }),
  usedCharMap: each(composite, ({ encoding }) => {
    const other = nameIn(encoding?.stream?.dict, 'UseCMap');
    return (
      hasKey(encoding?.stream?.dict, 'UseCMap') &&
      !predefinedCharMaps.has(other ?? '') &&
      `The CMap uses another one that is not predefined: ${other ?? '(a stream)'}`
    );
  }),
  listedGlyphs: each(
    cidFonts,
    (font) => listsGlyphsWrongly(font) && '/CIDSet does not list the glyphs that are in the font',
  ),
} satisfies Record<string, Rule['run']>;

function composite({ fonts }: DocumentModel): readonly FontFacts[] {
  return fonts.filter(({ subtype }) => subtype === 'Type0');
}

function cidFonts({ fonts }: DocumentModel): readonly FontFacts[] {
  return fonts.flatMap(({ descendant }) => descendant ?? []);
}

function isCollectionRight({ encoding, descendant }: FontFacts): boolean {
  if (/^Identity-[HV]$/.test(encoding?.name ?? '')) return true;
  const ofFont = readCollection(descendant?.dict);
  const ofMap = {
    ...withoutGaps(encoding?.map),
    ...withoutGaps(readCollection(encoding?.stream?.dict)),
  };
  return (
    ofFont.registry !== undefined &&
    ofFont.ordering !== undefined &&
    ofFont.registry === ofMap.registry &&
    ofFont.ordering === ofMap.ordering &&
    (ofFont.supplement ?? Infinity) <= (ofMap.supplement ?? -1)
  );
}

interface Collection {
  readonly registry?: string | undefined;
  readonly ordering?: string | undefined;
  readonly supplement?: number | undefined;
}

function readCollection(dict: PDFDict | undefined): Collection {
  const system = dictIn(dict, 'CIDSystemInfo');
  return {
    registry: textIn(system, 'Registry'),
    ordering: textIn(system, 'Ordering'),
    supplement: numberIn(system, 'Supplement'),
  };
}

function withoutGaps(collection: Collection | undefined): Collection {
  return Object.fromEntries(
    Object.entries(collection ?? {}).filter(([, value]) => value !== undefined),
  );
}

function listsGlyphsWrongly({ descriptor, program, name }: FontFacts): boolean {
  const stream = streamIn(descriptor, 'CIDSet');
  if (stream === undefined || program === undefined || !/^[A-Z]{6}\+/.test(name ?? ''))
    return false;
  const bits = streamBytes(stream);
  const isListed = (cid: number) => (((bits[cid >> 3] ?? 0) >> (7 - (cid & 7))) & 1) === 1;
  for (let cid = 1; cid < Math.max(program.glyphCount, bits.length * 8); cid += 1)
    if (isListed(cid) !== cid < program.glyphCount) return true;
  return false;
}

/** CMaps that every reader has (ISO 32000-1, 9.7.5.2, Table 118). */
const predefinedCharMaps: ReadonlySet<string> = new Set(
  [
    'Identity GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UFT16 B5pc HKscs-B5 ETen-B5 ETenms-B5',
    'CNS-EUC UniCNS-UCS2 UniCNS-UTF16 83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ',
    'UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16 KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
  ]
    .join(' ')
    .split(' ')
    .flatMap((name) => [`${name}-H`, `${name}-V`])
    .concat('H', 'V'),
);
