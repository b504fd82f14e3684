import { PDFArray, type PDFDict } from 'pdf-lib';
import type { DocumentModel } from '../document-model.ts';
import {
  asName,
  dictIn,
  elementsOf,
  flagIn,
  hasKey,
  nameIn,
  numberIn,
  valueIn,
} from '../lookup.ts';
import { each, rule, type Located, type Rule } from '../rule.ts';

/** ISO 19005-2, 6.2.5 to 6.2.10: graphics states, rendering intents, images, XObjects, blend modes. */
export const imageRules: readonly Rule[] = [
  rule(
    '6.2.5-1',
    'There is no transfer function',
    each(states, ({ dict }) => hasKey(dict, 'TR') && 'An ExtGState has /TR'),
  ),
  rule(
    '6.2.5-2',
    'There is no second transfer function',
    each(
      states,
      ({ dict }) =>
        hasKey(dict, 'TR2') && nameIn(dict, 'TR2') !== 'Default' && 'An ExtGState has /TR2',
    ),
  ),
  rule(
    '6.2.5-3',
    'There is no halftone phase',
    each(states, ({ dict }) => hasKey(dict, 'HTP') && 'An ExtGState has /HTP'),
  ),
  rule(
    '6.2.5-4',
    'Halftones are of type 1 or 5',
    each(
      halftones,
      ({ dict }) =>
        ![1, 5].includes(numberIn(dict, 'HalftoneType') ?? 0) &&
        'A halftone is of another type than 1 and 5',
    ),
  ),
  rule(
    '6.2.5-5',
    'Halftones have no name',
    each(halftones, ({ dict }) => hasKey(dict, 'HalftoneName') && 'A halftone has /HalftoneName'),
  ),
  rule(
    '6.2.5-6',
    'Halftones have no transfer function',
    each(
      halftones,
      ({ dict }) => hasKey(dict, 'TransferFunction') && 'A halftone has /TransferFunction',
    ),
  ),
  rule(
    '6.2.6-1',
    'Rendering intents are standard ones',
    each(intents, ({ word }) => !knownIntents.has(word) && `"${word}" is no rendering intent`),
  ),
  rule(
    '6.2.8-1',
    'Images have no alternates',
    each(images, ({ dict }) => hasKey(dict, 'Alternates') && 'An image has /Alternates'),
  ),
  rule(
    '6.2.8-2',
    'Images have no OPI',
    each(images, ({ dict }) => hasKey(dict, 'OPI') && 'An image has /OPI'),
  ),
  rule(
    '6.2.8-3',
    'Images are not interpolated',
    each(interpolated, () => 'An image has /Interpolate true'),
  ),
  rule(
    '6.2.8-4',
    'Images have 1, 2, 4, 8 or 16 bits',
    each(
      images,
      ({ dict }) =>
        hasKey(dict, 'BitsPerComponent') &&
        ![1, 2, 4, 8, 16].includes(numberIn(dict, 'BitsPerComponent') ?? 0) &&
        `An image has ${numberIn(dict, 'BitsPerComponent')} bits`,
    ),
  ),
  rule(
    '6.2.8-5',
    'Masks have 1 bit',
    each(
      images,
      ({ dict }) =>
        flagIn(dict, 'ImageMask') === true &&
        hasKey(dict, 'BitsPerComponent') &&
        numberIn(dict, 'BitsPerComponent') !== 1 &&
        'An image mask has more than 1 bit',
    ),
  ),
  rule(
    '6.2.9-1',
    'Forms have no OPI and no PostScript',
    each(
      forms,
      ({ dict }) =>
        (hasKey(dict, 'OPI') || hasKey(dict, 'PS') || nameIn(dict, 'Subtype2') === 'PS') &&
        'A form XObject has /OPI, /PS or /Subtype2 /PS',
    ),
  ),
  rule(
    '6.2.9-2',
    'Forms do not paint other files',
    each(forms, ({ dict }) => hasKey(dict, 'Ref') && 'A form XObject has /Ref'),
  ),
  rule(
    '6.2.9-3',
    'There are no PostScript XObjects',
    each(
      ({ content }) => [...content.otherXObjects.values()],
      ({ dict }) => nameIn(dict, 'Subtype') === 'PS' && 'There is a PostScript XObject',
    ),
  ),
  rule(
    '6.2.10-1',
    'Blend modes are standard ones',
    each(blendModes, ({ word }) => !knownBlendModes.has(word) && `"${word}" is no blend mode`),
  ),
];

function states({ content }: DocumentModel) {
  return [...content.graphicsStates.values()];
}

function images({ content }: DocumentModel) {
  return [...content.images.values()];
}

function forms({ content }: DocumentModel) {
  return content.forms;
}

function halftones(document: DocumentModel): readonly (Located & { readonly dict: PDFDict })[] {
  return states(document).flatMap(({ dict, page }) => {
    const halftone = dictIn(dict, 'HT');
    return halftone === undefined ? [] : [{ dict: halftone, page }];
  });
}

function interpolated(document: DocumentModel): readonly Located[] {
  const ofImages = images(document).filter(({ dict }) => flagIn(dict, 'Interpolate') === true);
  return [...ofImages, ...document.content.interpolatedInline];
}

interface Named extends Located {
  readonly word: string;
}

function intents(document: DocumentModel): readonly Named[] {
  const named = [
    ...states(document).map(({ dict, page }) => ({ word: nameIn(dict, 'RI'), page })),
    ...images(document).map(({ dict, page }) => ({ word: nameIn(dict, 'Intent'), page })),
    ...document.content.renderingIntents,
  ];
  return named.flatMap(({ word, page }) => (word === undefined ? [] : [{ word, page }]));
}

function blendModes(document: DocumentModel): readonly Named[] {
  return states(document).flatMap(({ dict, page }) => {
    const mode = valueIn(dict, 'BM');
    const all = mode instanceof PDFArray ? elementsOf(mode) : [mode];
    return all
      .map(asName)
      .filter((word) => word !== undefined)
      .map((word) => ({ word, page }));
  });
}

const knownIntents: ReadonlySet<string> = new Set([
  'RelativeColorimetric',
  'AbsoluteColorimetric',
  'Perceptual',
  'Saturation',
]);
const knownBlendModes: ReadonlySet<string> = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);
