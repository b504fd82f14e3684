import { PDFDict, PDFRawStream } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import type { DocumentModel } from '../document-model.ts';
import {
  arrayIn,
  asDict,
  dictIn,
  hasKey,
  nameIn,
  numberIn,
  objectIn,
  streamIn,
  valueIn,
} from '../lookup.ts';
import { each, once, rule, type Located, type Rule } from '../rule.ts';

/** ISO 19005-2, 6.2.2 to 6.2.4, and 6.2.10: content streams, output intents, colour, transparency. */
export const graphicsRules: readonly Rule[] = [
  rule(
    '6.2.2-1',
    'Content has operators of the standard only',
    each(
      ({ content }) => content.unknownOperators,
      ({ word }) => `"${word}" is no operator`,
    ),
  ),
  rule(
    '6.2.2-2',
    'Every stream has resources of its own',
    each(
      ({ content }) => [...content.inheritedResources.values()],
      ({ word }) => `The resource ${word} is taken from what is around the stream`,
    ),
  ),
  rule(
    '6.2.3-1',
    'The output intent has a profile of a printer or monitor',
    each(
      outputProfiles,
      ({ stream }) =>
        !isOutput(stream) &&
        'The profile of the output intent is no output profile in grey, RGB or CMYK',
    ),
  ),
  rule(
    '6.2.3-2',
    'All output intents have the same profile',
    once(({ catalog }) => {
      const profiles = new Set(
        outputIntents(catalog)
          .map((intent) => objectIn(intent, 'DestOutputProfile'))
          .filter((object) => object !== undefined),
      );
      return profiles.size > 1 && 'The output intents have different profiles';
    }),
  ),
  rule(
    '6.2.3-3',
    'An output intent has its profile in the file',
    each(
      ({ catalog }) => outputIntents(catalog).map((dict) => ({ dict, page: undefined })),
      ({ dict }) =>
        nameIn(dict, 'S') === 'GTS_PDFX' &&
        hasKey(dict, 'DestOutputProfileRef') &&
        'The PDF/X output intent has /DestOutputProfileRef',
    ),
  ),
  rule(
    '6.2.4.2-1',
    'Profiles are of a known version, class and colour space',
    each(
      ({ content }) => [...content.profiles.values()],
      ({ stream }) =>
        !isInput(stream) && 'An ICC profile is damaged, or not one that PDF 1.7 knows',
    ),
  ),
  rule('6.2.4.3-2', 'RGB is that of the output intent', device('DeviceRGB', 'RGB ')),
  rule('6.2.4.3-3', 'CMYK is that of the output intent', device('DeviceCMYK', 'CMYK')),
  rule('6.2.4.3-4', 'Grey is that of the output intent', device('DeviceGray')),
  rule(
    '6.2.10-2',
    'Transparency is blended in a known colour space',
    each(
      ({ pages }) => pages,
      (page, document) =>
        outputSpace(document) === undefined &&
        !hasKey(dictIn(page.dict, 'Group'), 'CS') &&
        isTransparent(document, page.page) &&
        'There is transparency without output intent, and the page group has no /CS',
    ),
  ),
];

function outputIntents(catalog: PDFDict): readonly PDFDict[] {
  return (arrayIn(catalog, 'OutputIntents') ?? []).map(asDict).filter((dict) => dict !== undefined);
}

function outputProfiles({ catalog, objectOf }: DocumentModel) {
  return outputIntents(catalog)
    .map((intent) => streamIn(intent, 'DestOutputProfile'))
    .filter((stream) => stream !== undefined)
    .map((stream) => ({ stream, object: objectOf(stream) }));
}

function headerOf(stream: PDFRawStream) {
  const bytes = Buffer.from(streamBytes(stream));
  const word = (at: number) => bytes.toString('latin1', at, at + 4);
  return { version: bytes[8] ?? 9, deviceClass: word(12), space: word(16) };
}

function isOutput(stream: PDFRawStream): boolean {
  const { version, deviceClass, space } = headerOf(stream);
  return (
    version < 5 &&
    ['prtr', 'mntr'].includes(deviceClass) &&
    ['RGB ', 'CMYK', 'GRAY'].includes(space)
  );
}

function isInput(stream: PDFRawStream): boolean {
  const { version, deviceClass, space } = headerOf(stream);
  return (
    version < 5 &&
    ['prtr', 'mntr', 'scnr', 'spac'].includes(deviceClass) &&
    ['RGB ', 'CMYK', 'GRAY', 'Lab '].includes(space)
  );
}

/** The colour space of the PDF/A output intent. */
function outputSpace({ catalog }: DocumentModel): string | undefined {
  const intent = outputIntents(catalog).find((dict) => nameIn(dict, 'S') === 'GTS_PDFA1');
  const profile = streamIn(intent, 'DestOutputProfile');
  return profile === undefined ? undefined : headerOf(profile).space;
}

function device(name: string, wanted?: string): Rule['run'] {
  return each(
    ({ content }) => [...content.deviceColours.values()].filter(({ word }) => word === name),
    (_use, document) => {
      const space = outputSpace(document);
      return (
        (space === undefined || (wanted !== undefined && space !== wanted)) &&
        `${name} is used without an output intent that says what it is`
      );
    },
  );
}

function isTransparent(document: DocumentModel, number: number): boolean {
  const { content } = document;
  const isHere = ({ page }: Located) => page === number;
  return (
    [...content.graphicsStates.values()]
      .filter(isHere)
      .some(
        ({ dict }) =>
          (numberIn(dict, 'ca') ?? 1) < 1 ||
          (numberIn(dict, 'CA') ?? 1) < 1 ||
          !['Normal', 'Compatible', undefined].includes(nameIn(dict, 'BM')) ||
          valueIn(dict, 'SMask') instanceof PDFDict,
      ) ||
    content.forms
      .filter(isHere)
      .some(({ dict }) => nameIn(dictIn(dict, 'Group'), 'S') === 'Transparency') ||
    [...content.images.values()]
      .filter(isHere)
      .some(({ dict }) => valueIn(dict, 'SMask') instanceof PDFRawStream)
  );
}
