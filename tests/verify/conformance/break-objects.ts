import { PDFNumber } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';
import { grow, text, type Break } from './breaks.ts';

const paint =
  (content: string) =>
  ({ edit }: ChangeablePdf) =>
    edit(2, (page) => `/Artifact BMC ${content} EMC\n${page}`);

/** Faults of streams, names and limits. */
export const objectBreaks: readonly Break[] = [
  [
    '6.1.3-2',
    'encryption',
    ({ pdf, add }) => {
      pdf.context.trailerInfo.Encrypt = add({ Filter: 'Standard', V: 1, R: 2, P: -1 });
    },
  ],
  [
    '6.1.7.1-3',
    'a stream in another file',
    ({ find, set }) => set(find('Image'), 'FFilter', 'FlateDecode'),
  ],
  [
    '6.1.7.2-1',
    'LZW',
    ({ addStream, set, catalog }) => set(catalog, 'Own', addStream({ Filter: 'LZWDecode' }, 'x')),
  ],
  [
    '6.1.8-1 6.7.3.4-1',
    'a structure type in Latin 1: it is not standard either',
    (change) => void grow(change, 'Document', { type: '#E9t#E9' }),
  ],
  ['6.1.10-1', 'LZW in an inline image', paint('BI /W 1 /H 1 /CS /G /BPC 8 /F /LZW ID x EI')],
  ['6.1.12-1', 'unknown permissions', ({ catalog, set }) => set(catalog, 'Perms', { Own: {} })],
  [
    '6.1.13-1',
    'a big integer',
    ({ catalog, set }) => set(catalog, 'Own', PDFNumber.of(2147483648)),
  ],
  ['6.1.13-2', 'a large number', ({ catalog, set }) => set(catalog, 'Own', PDFNumber.of(4e38))],
  ['6.1.13-3', 'a long string', ({ catalog, set }) => set(catalog, 'Own', text('x'.repeat(32768)))],
  ['6.1.13-4', 'a long name', ({ catalog, set }) => set(catalog, 'Own', 'x'.repeat(128))],
  ['6.1.13-8', 'deep nesting', paint(`${'q '.repeat(29)}${'Q '.repeat(29)}`)],
  [
    '6.1.13-10 6.2.11.3.1-1',
    'a CID that is too big: the collection is not that of the font either',
    (change) =>
      change.set(
        change.find('Type0'),
        'Encoding',
        change.addStream(
          { Type: 'CMap', CMapName: 'Own' },
          '/WMode 0 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 1 endcidrange',
        ),
      ),
  ],
  ['6.1.13-11', 'a tiny page box', ({ page, set }) => set(page(1), 'TrimBox', [0, 0, 2, 600])],
];
