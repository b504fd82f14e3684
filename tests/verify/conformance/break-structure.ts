import type { PDFDict } from 'pdf-lib';
import type { ChangeablePdf } from '../../support/change-pdf.ts';
import { grow, text, type Break } from './breaks.ts';

/** A table of rows of cells, each written as `TH`, `TD`, or with columns and rows that it spans: `TD 2 1`. */
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

/** Faults of tables, lists, contents, headings, figures, formulas and notes. */
export const structureBreaks: readonly Break[] = [
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
  [
    '7.2-17',
    'an item outside of a list',
    (change) => void grow(change, 'Document', { type: 'LI' }),
  ],
  [
    '7.2-18',
    'the body of an item outside of one',
    (change) => void grow(change, 'Document', { type: 'LBody' }),
  ],
  ['7.2-19', 'a paragraph in a list', (change) => void grow(change, 'L', { type: 'P' })],
  ['7.2-20', 'a paragraph in an item', (change) => void grow(change, 'LI', { type: 'P' })],
  [
    '7.2-26',
    'an entry outside of contents',
    (change) => void grow(change, 'Document', { type: 'TOCI' }),
  ],
  ['7.2-27', 'a paragraph in contents', (change) => void grow(change, 'TOC', { type: 'P' })],
  [
    '7.2-28',
    'a late caption of contents',
    (change) => void grow(change, 'TOC', { type: 'Caption' }),
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
  ['7.2-40', 'a late caption of a list', (change) => void grow(change, 'L', { type: 'Caption' })],
  [
    '7.2-41',
    'a cell that goes on below the table',
    (change) => void addTable(change, [['TD', 'TD 1 2']]),
  ],
  ['7.2-42', 'a row that is too long', (change) => void addTable(change, [['TD'], ['TD', 'TD']])],
  ['7.2-43', 'a row that is too short', (change) => void addTable(change, [['TD', 'TD'], ['TD']])],
  ['7.3-1', 'a figure without text', ({ element, drop }) => drop(element('Figure'), 'Alt')],
  [
    '7.3-1',
    'a figure with an empty text',
    ({ element, set }) => set(element('Figure'), 'Alt', text('')),
  ],
  ['7.4.2-1', 'a skipped level', ({ element, set }) => set(element('H2'), 'S', 'H3')],
  ['7.4.2-1', 'not the first level first', ({ element, set }) => set(element('H1'), 'S', 'H2')],
  [
    '7.4.4-1 7.4.4-2',
    'two H in a section: they also stand beside H1',
    (change) => {
      const section = grow(change, 'Document', { type: 'Sect' });
      grow(change, section, { type: 'H' });
      grow(change, section, { type: 'H' });
    },
  ],
  ['7.4.4-2', 'H after H1', (change) => void grow(change, 'Document', { type: 'H' })],
  ['7.4.4-3', 'H1 after H', (change) => void grow(change, 'Document', { type: 'H', at: 0 })],
  [
    '7.5-1',
    'headers that reach no cell',
    (change) => {
      const { element, set } = change;
      set(element('TH'), 'A', { O: 'Table', Scope: 'Row', ColSpan: 2 });
    },
  ],
  [
    '7.5-2',
    'headers that are not there',
    (change) =>
      void addTable(
        change,
        [
          ['TH', 'TD 1 1 nowhere'],
          ['TH', 'TD'],
        ].map((row) => [...row].reverse()),
      ),
  ],
  ['7.7-1', 'a formula without text', ({ element, drop }) => drop(element('Formula'), 'Alt')],
  ['7.9-1', 'a note without id', ({ element, drop }) => drop(element('Note'), 'ID')],
  [
    '7.9-2',
    'two notes with one id',
    (change) => void grow(change, 'Document', { type: 'Note', ID: text('note-1') }),
  ],
];
