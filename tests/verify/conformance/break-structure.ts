import { grow, text, type Break } from './breaks.ts';

/** Faults of lists, contents, headings, figures, formulas and notes. */
export const structureBreaks: readonly Break[] = [
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
  ['7.2-40', 'a late caption of a list', (change) => void grow(change, 'L', { type: 'Caption' })],
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
  ['7.7-1', 'a formula without text', ({ element, drop }) => drop(element('Formula'), 'Alt')],
  ['7.9-1', 'a note without id', ({ element, drop }) => drop(element('Note'), 'ID')],
  [
    '7.9-2',
    'two notes with one id',
    (change) => void grow(change, 'Document', { type: 'Note', ID: text('note-1') }),
  ],
];
