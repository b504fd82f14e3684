import { PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';
import { iccProfile } from '../../support/conforming-metadata.ts';
import { text, type Break } from './breaks.ts';

const resource = ({ page }: ChangeablePdf, kind: string) =>
  page(2).lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of(kind), PDFDict);
const state = (entries: Readonly<Record<string, unknown>>) => (change: ChangeablePdf) =>
  change.set(resource(change, 'ExtGState'), 'G1', entries);
const ofImage =
  (key: string, value: unknown) =>
  ({ find, set }: ChangeablePdf) =>
    set(find('Image'), key, value);
const ofForm =
  (key: string, value: unknown) =>
  ({ find, set }: ChangeablePdf) =>
    set(find('Form'), key, value);
const intent = ({ catalog }: ChangeablePdf) =>
  catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
const paint =
  (content: string) =>
  ({ edit }: ChangeablePdf) =>
    edit(2, (page) => `/Artifact BMC ${content} EMC\n${page}`);
const profile = ({ pdf }: ChangeablePdf, space: 'RGB ' | 'CMYK', deviceClass?: string) =>
  pdf.context.register(PDFRawStream.of(pdf.context.obj({ N: 3 }), iccProfile(space, deviceClass)));

/** Faults of content, colour, images and transparency. */
export const graphicsBreaks: readonly Break[] = [
  ['6.2.2-1', 'an unknown operator', paint('BX 1 own EX')],
  ['6.2.2-2', 'a form without resources', ({ find, drop }) => drop(find('Form'), 'Resources')],
  [
    '6.2.3-1 6.2.4.3-2',
    'the profile of an input device: it says nothing of RGB',
    (change) => change.set(intent(change), 'DestOutputProfile', profile(change, 'CMYK', 'scnr')),
  ],
  [
    '6.2.3-2',
    'two profiles',
    (change) =>
      change.catalog
        .lookup(PDFName.of('OutputIntents'), PDFArray)
        .push(change.value({ S: 'GTS_PDFX', DestOutputProfile: profile(change, 'RGB ') })),
  ],
  [
    '6.2.3-3',
    'a profile elsewhere',
    (change) =>
      change.catalog
        .lookup(PDFName.of('OutputIntents'), PDFArray)
        .push(change.value({ S: 'GTS_PDFX', DestOutputProfileRef: {} })),
  ],
  [
    '6.2.4.2-1',
    'a profile of no known class',
    (change) =>
      change.set(change.find('Image'), 'ColorSpace', ['ICCBased', profile(change, 'RGB ', 'link')]),
  ],
  [
    '6.2.4.3-2',
    'RGB without its output intent',
    (change) => change.set(intent(change), 'DestOutputProfile', profile(change, 'CMYK')),
  ],
  ['6.2.4.3-3', 'CMYK', paint('0 0 0 1 k 0 0 5 5 re f')],
  [
    '6.2.4.3-2 6.2.4.3-4',
    'no output intent: neither RGB nor grey is known',
    ({ catalog, drop }) => drop(catalog, 'OutputIntents'),
  ],
  ['6.2.5-1', 'a transfer function', state({ TR: 'Identity' })],
  ['6.2.5-2', 'a second transfer function', state({ TR2: 'Identity' })],
  ['6.2.5-3', 'a halftone phase', state({ HTP: [0, 0] })],
  ['6.2.5-4', 'a halftone of another type', state({ HT: { HalftoneType: 6 } })],
  [
    '6.2.5-5',
    'a halftone with a name',
    state({ HT: { HalftoneType: 1, HalftoneName: text('a') } }),
  ],
  [
    '6.2.5-6',
    'a halftone with a transfer function',
    state({ HT: { HalftoneType: 1, TransferFunction: 'Identity' } }),
  ],
  ['6.2.6-1', 'an unknown rendering intent', state({ RI: 'Own' })],
  ['6.2.6-1', 'an unknown rendering intent in content', paint('/Own ri')],
  ['6.2.8-1', 'alternates', ofImage('Alternates', [])],
  ['6.2.8-2', 'OPI in an image', ofImage('OPI', {})],
  ['6.2.8-3', 'interpolation', ofImage('Interpolate', true)],
  [
    '6.2.8-3',
    'interpolation in an inline image',
    paint('BI /W 1 /H 1 /CS /G /BPC 8 /I true ID x EI'),
  ],
  ['6.2.8-4', 'three bits', ofImage('BitsPerComponent', 3)],
  ['6.2.8-5', 'a mask of eight bits', ofImage('ImageMask', true)],
  ['6.2.9-1', 'PostScript in a form', ofForm('PS', text('x'))],
  ['6.2.9-2', 'a page of another file', ofForm('Ref', {})],
  [
    '6.2.9-3',
    'a PostScript XObject',
    (change) => {
      change.set(
        resource(change, 'XObject'),
        'Ps',
        change.addStream({ Type: 'XObject', Subtype: 'PS' }, ''),
      );
      paint('/Ps Do')(change);
    },
  ],
  ['6.2.10-1', 'an unknown blend mode', state({ BM: 'Own' })],
  [
    '6.2.10-2 6.2.4.3-2 6.2.4.3-4',
    'transparency without output intent: colours are not known either',
    (change) => {
      state({ ca: 0.5 })(change);
      change.drop(change.catalog, 'OutputIntents');
    },
  ],
];
