import type { PDFArray } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';
import { trueTypeBreaks } from './break-true-type.ts';
import { showIn, text, type Break } from './breaks.ts';

const descendant = ({ find }: ChangeablePdf) => find('CIDFontType2');
const descriptor = ({ find }: ChangeablePdf) => find('FontDescriptor');

/** Shows a code that the font of the document has not been asked for. */
const show =
  (code: string) =>
  ({ edit }: ChangeablePdf) =>
    edit(1, (page) => page.replace('/F1 12 Tf', `/F1 12 Tf <${code}> Tj`));

const cmap = (
  change: ChangeablePdf,
  entries: Readonly<Record<string, unknown>>,
  words = '/WMode 0 def',
) =>
  change.addStream(
    {
      Type: 'CMap',
      CMapName: 'Own',
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      ...entries,
    },
    `begincmap /CMapName /Own def ${words} 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap`,
  );

/** Faults of fonts, each as PDF/UA and as PDF/A name it. */
export const fontBreaks: readonly Break[] = [
  [
    '7.21.3.1-1 / 6.2.11.3.1-1',
    'another character collection',
    (change) => {
      const { find, set } = change;
      set(
        find('Type0'),
        'Encoding',
        cmap(change, {
          CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Japan1'), Supplement: 0 },
        }),
      );
    },
  ],
  [
    '7.21.3.2-1 / 6.2.11.3.2-1',
    'no way from CIDs to glyphs',
    (change) => change.drop(descendant(change), 'CIDToGIDMap'),
  ],
  [
    '7.21.3.1-1 7.21.3.3-1 / 6.2.11.3.1-1 6.2.11.3.3-1',
    'a CMap that nobody has: its character collection is not known either',
    (change) => {
      change.set(change.find('Type0'), 'Encoding', 'Own-H');
    },
  ],
  [
    '7.21.3.3-2 / 6.2.11.3.3-2',
    'two writing modes',
    (change) => change.set(change.find('Type0'), 'Encoding', cmap(change, { WMode: 1 })),
  ],
  [
    '7.21.3.3-3 / 6.2.11.3.3-3',
    'a CMap that uses one that nobody has',
    (change) => change.set(change.find('Type0'), 'Encoding', cmap(change, { UseCMap: 'Own-H' })),
  ],
  [
    '7.21.4.1-1 / 6.2.11.4.1-1',
    'a font that is not embedded',
    (change) => change.drop(descriptor(change), 'FontFile2'),
  ],
  [
    '7.21.4.1-1 / 6.2.11.4.1-1',
    'a standard font that is not embedded',
    (change) =>
      showIn(change, { Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
  ],
  [
    '7.21.4.1-1 / 6.2.11.4.1-1',
    'a font file with something else in it',
    (change) => change.set(descriptor(change), 'FontFile2', change.addStream({}, 'no font')),
  ],
  [
    '7.21.4.1-2 7.21.7-1 7.21.8-1 / 6.2.11.4.1-2 6.2.11.7.2-1 6.2.11.8-1',
    'a glyph that the font lacks: .notdef is shown, and the code has no text',
    show('0FFF'),
  ],
  [
    '7.21.4.2-1 / 6.2.11.4.2-1',
    'a list without glyph names',
    (change) =>
      showIn(change, {
        Subtype: 'Type1',
        BaseFont: 'ABCDEF+Own',
        Encoding: 'WinAnsiEncoding',
        FirstChar: 97,
        LastChar: 97,
        Widths: [500],
        FontDescriptor: change.add({
          Type: 'FontDescriptor',
          CharSet: text(''),
          Flags: 32,
          FontFile: change.addStream({}, 'not read'),
        }),
      }),
  ],
  [
    '7.21.4.2-2 / 6.2.11.4.2-2',
    'a list of CIDs with gaps',
    (change) => change.set(descriptor(change), 'CIDSet', change.addStream({}, '\u0080')),
  ],
  [
    '7.21.5-1 / 6.2.11.5-1',
    'wrong widths',
    (change) =>
      change.set(descendant(change), 'W', [
        1,
        change.value(Array.from({ length: 70 }, () => 500)) as PDFArray,
      ]),
  ],
  [
    '7.21.7-1 / 6.2.11.7.2-1',
    'no way to Unicode',
    (change) => change.drop(change.find('Type0'), 'ToUnicode'),
  ],
  [
    '7.21.7-2 / 6.2.11.7.2-2',
    'a code that leads to 0',
    (change) => {
      const { find, set, addStream } = change;
      set(
        find('Type0'),
        'ToUnicode',
        addStream(
          {},
          '1 beginbfrange <0000> <00FF> <0000> endbfrange 1 beginbfchar <0001> <FEFF> endbfchar',
        ),
      );
    },
  ],
  [
    '7.21.7-1 7.21.8-1 / 6.2.11.7.2-1 6.2.11.8-1',
    'the glyph .notdef, whose code has no text',
    show('0000'),
  ],
  ...trueTypeBreaks,
];
