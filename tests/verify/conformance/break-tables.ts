import type { PDFDict } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';
import { grow, text, type Break } from './breaks.ts';

/** A table of rows of cells: `TH`, `TD`, with columns and rows that it spans, with headers it names: `TD 2 1 id`. */
function addTable(change: ChangeablePdf, rows: readonly (readonly string[])[]): PDFDict {
  const table = grow(change, 'Document', { type: 'Table' });
  for (const cells of rows) {
    const row = grow(change, table, { type: 'TR' });
    for (const cell of cells) {
      const [type = '', columns = '1', lines = '1', ...more] = cell.split(' ');
      const spans = { O: 'Table', ColSpan: Number(columns), RowSpan: Number(lines) };
      const headers = more.length > 0 ? { Headers: more.map(text) } : {};
      grow(change, row, { type, A: [spans, { O: 'Table', ...headers }] });
    }
  }
  return table;
}

/** Faults of tables: what they are made of, their geometry, their headers. */
export const tableBreaks: readonly Break[] = [
  ['7.2-3', 'a paragraph in a table', (change) => void grow(change, 'Table', { type: 'P' })],
  [
    '7.2-3',
    'a paragraph in a table, seen through what only groups',
    (change) => void grow(change, grow(change, 'Table', { type: 'Div' }), { type: 'P' }),
  ],
  ['7.2-4', 'a row outside of a table', (change) => void grow(change, 'Document', { type: 'TR' })],
  [
    '7.2-5',
    'a table head outside of a table',
    (change) => void grow(change, 'Document', { type: 'THead' }),
  ],
  [
    '7.2-6',
    'a table body outside of a table',
    (change) => void grow(change, 'Document', { type: 'TBody' }),
  ],
  [
    '7.2-7',
    'a table foot outside of a table',
    (change) => void grow(change, 'Document', { type: 'TFoot' }),
  ],
  [
    '7.2-8',
    'a header cell outside of a row',
    (change) => void grow(change, 'Document', { type: 'TH' }),
  ],
  [
    '7.2-9',
    'a data cell outside of a row',
    (change) => void grow(change, 'Document', { type: 'TD' }),
  ],
  ['7.2-10', 'a paragraph in a row', (change) => void grow(change, 'TR', { type: 'P' })],
  ['7.2-11', 'two table heads', (change) => void grow(change, 'Table', { type: 'THead' })],
  [
    '7.2-12',
    'two table feet',
    (change) => {
      grow(change, 'Table', { type: 'TFoot' });
      grow(change, 'Table', { type: 'TFoot' });
    },
  ],
  [
    '7.2-13',
    'a foot without body',
    (change) => void grow(change, grow(change, 'Document', { type: 'Table' }), { type: 'TFoot' }),
  ],
  [
    '7.2-14',
    'a head without body',
    (change) => void grow(change, grow(change, 'Document', { type: 'Table' }), { type: 'THead' }),
  ],
  [
    '7.2-15',
    'cells on one another',
    (change) =>
      void addTable(change, [
        ['TD', 'TD', 'TD 1 2'],
        ['TD', 'TD 2'],
        ['TD', 'TD', 'TD'],
      ]),
  ],
  [
    '7.2-16',
    'a caption amid rows',
    (change) => void grow(change, 'Table', { type: 'Caption', at: 1 }),
  ],
  ['7.2-36', 'a paragraph in a table head', (change) => void grow(change, 'THead', { type: 'P' })],
  ['7.2-37', 'a paragraph in a table body', (change) => void grow(change, 'TBody', { type: 'P' })],
  [
    '7.2-38',
    'a paragraph in a table foot',
    (change) => void grow(change, grow(change, 'Table', { type: 'TFoot' }), { type: 'P' }),
  ],
  [
    '7.2-39',
    'two captions of a table',
    (change) => {
      grow(change, 'Table', { type: 'Caption', at: 0 });
      grow(change, 'Table', { type: 'Caption' });
    },
  ],
  [
    '7.2-41',
    'a cell that goes on below the table',
    (change) => void addTable(change, [['TD', 'TD 1 2']]),
  ],
  ['7.2-42', 'a row that is too long', (change) => void addTable(change, [['TD'], ['TD', 'TD']])],
  ['7.2-43', 'a row that is too short', (change) => void addTable(change, [['TD', 'TD'], ['TD']])],
  [
    '7.5-1',
    'headers that reach no cell',
    (change) => {
      const { element, set } = change;
      set(element('TH'), 'A', { O: 'Table', Scope: 'Row', ColSpan: 2 });
    },
  ],
  [
    '7.5-1',
    'headers above and beside cells, none with a scope',
    (change) =>
      void addTable(change, [
        ['TH', 'TH'],
        ['TH', 'TD'],
      ]),
  ],
  [
    '7.5-1',
    'one header that has lost its scope',
    (change) => change.set(change.element('TH'), 'A', { O: 'Table', ColSpan: 2 }),
  ],
  [
    '7.5-2',
    'headers that are not there',
    (change) =>
      void addTable(change, [
        ['TH', 'TH'],
        ['TH', 'TD 1 1 nowhere'],
      ]),
  ],
  [
    '7.5-2',
    'headers that the class of a cell names, which are not there; those that another names are',
    (change) => {
      const { add, find, set } = change;
      const classes = {
        Under: { O: 'Table', Headers: [text('a')] },
        Lost: { O: 'Table', Headers: [text('b')] },
      };
      set(find('StructTreeRoot'), 'ClassMap', add(classes));
      const table = grow(change, 'Document', { type: 'Table' });
      const head = grow(change, table, { type: 'TR' });
      for (const id of ['a', 'c']) grow(change, head, { type: 'TH', ID: text(id) });
      const row = grow(change, table, { type: 'TR' });
      for (const name of ['Under', 'Lost']) grow(change, row, { type: 'TD', C: name });
    },
  ],
];
