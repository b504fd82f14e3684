import { PDFName, type PDFRawStream } from 'pdf-lib';
import { trueType } from './break-true-type.ts';
import { showIn, type Break } from './breaks.ts';

/** Faults of font dictionaries that only PDF/A asks about. */
export const dictionaryBreaks: readonly Break[] = [
  [
    '6.2.11.2-1',
    'a font that does not say it is one',
    ({ find, drop }) => drop(find('Type0'), 'Type'),
  ],
  [
    '6.2.11.2-2',
    'a font of an unknown kind',
    ({ find, set }) => set(find('CIDFontType2'), 'Subtype', 'Own'),
  ],
  ['6.2.11.2-3', 'a font without name', ({ find, drop }) => drop(find('CIDFontType2'), 'BaseFont')],
  [
    '6.2.11.2-4 6.2.11.2-6 6.2.11.6-1',
    'a font without first code: the widths do not fit, and the test’s font has no character map',
    (change) =>
      showIn(change, { ...trueType(change, { Encoding: 'WinAnsiEncoding' }), FirstChar: null }),
  ],
  [
    '6.2.11.2-5 6.2.11.2-6 6.2.11.6-1',
    'a font without last code: the same',
    (change) =>
      showIn(change, { ...trueType(change, { Encoding: 'WinAnsiEncoding' }), LastChar: null }),
  ],
  [
    '6.2.11.2-6 6.2.11.6-1',
    'too few widths: the test’s font has no character map',
    (change) =>
      showIn(change, { ...trueType(change, { Encoding: 'WinAnsiEncoding' }), LastChar: 98 }),
  ],
  [
    '6.2.11.2-7',
    'a font file of an unknown kind',
    ({ find, set, pdf }) =>
      set(
        (pdf.context.lookup(find('FontDescriptor').get(PDFName.of('FontFile2'))) as PDFRawStream)
          .dict,
        'Subtype',
        'Own',
      ),
  ],
  [
    '6.2.11.7.3-1',
    'a private character',
    (change) => {
      const stream = change.pdf.context.lookup(
        change.find('Type0').get(PDFName.of('ToUnicode')),
      ) as PDFRawStream;
      void stream;
      change.set(
        change.find('Type0'),
        'ToUnicode',
        change.addStream({}, '1 beginbfrange <0000> <00FF> <E000> endbfrange'),
      );
    },
  ],
];
