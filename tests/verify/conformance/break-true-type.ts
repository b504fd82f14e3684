import { PDFName } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';
import { showIn, type Break } from './breaks.ts';

/** The whole font of the document again, as a plain TrueType font. */
export const trueType = (
  change: ChangeablePdf,
  entries: Readonly<Record<string, unknown>>,
  flags = 32,
) => ({
  Subtype: 'TrueType',
  BaseFont: 'ABCDEF+Plain',
  FirstChar: 97,
  LastChar: 97,
  Widths: [500],
  FontDescriptor: change.add({
    Type: 'FontDescriptor',
    FontName: 'ABCDEF+Plain',
    Flags: flags,
    FontFile2: change.find('FontDescriptor').get(PDFName.of('FontFile2')),
  }),
  ...entries,
});

/** Faults of TrueType fonts that are not composite, each as PDF/UA and as PDF/A name it. */
export const trueTypeBreaks: readonly Break[] = [
  [
    '7.21.6-1 / 6.2.11.6-1',
    'a plain font without character map',
    (change) => showIn(change, trueType(change, { Encoding: 'WinAnsiEncoding' })),
  ],
  [
    '7.21.6-1 7.21.6-2 / 6.2.11.6-1 6.2.11.6-2',
    'a plain font without encoding: it has no character map either',
    (change) => showIn(change, trueType(change, {})),
  ],
  [
    '7.21.6-1 7.21.6-2 / 6.2.11.6-1 6.2.11.6-2',
    'names of glyphs without character map of Unicode: it has none at all',
    (change) => {
      const Encoding = { BaseEncoding: 'WinAnsiEncoding', Differences: [97, 'b'] };
      showIn(change, trueType(change, { Encoding }));
    },
  ],
  [
    '7.21.6-3 7.21.6-4 / 6.2.11.6-3 6.2.11.6-4',
    'a symbolic font with encoding: it has no character map either',
    (change) => showIn(change, trueType(change, { Encoding: 'WinAnsiEncoding' }, 4)),
  ],
];
