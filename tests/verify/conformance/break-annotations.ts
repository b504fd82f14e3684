import { annotate, grow, text, type Break } from './breaks.ts';

const field = { Subtype: 'Widget', FT: 'Tx', T: text('a') };
const clip = { Type: 'MediaClip', S: 'MCD' };
const media = { CT: text('video/mp4'), Alt: [text('en'), text('A film')] };
const screen = (entries: Readonly<Record<string, unknown>>) => ({
  Subtype: 'Screen',
  Contents: text('A film'),
  A: { S: 'Rendition', R: { S: 'MR', C: { ...clip, ...entries } } },
});

/** Faults of annotations, links, forms and media for PDF/UA. */
export const annotationBreaks: readonly Break[] = [
  [
    '7.18.1-1',
    'an annotation in no element',
    (change) => void annotate(change, { Subtype: 'Text', Contents: text('a') }),
  ],
  [
    '7.18.1-1',
    'an annotation in a paragraph',
    (change) => void annotate(change, { Subtype: 'Text', Contents: text('a') }, { type: 'P' }),
  ],
  [
    '7.18.1-2',
    'an annotation without text',
    (change) => void annotate(change, { Subtype: 'Text' }, { type: 'Annot' }),
  ],
  [
    '7.18.1-3',
    'a field without description',
    (change) => void annotate(change, field, { type: 'Form' }),
  ],
  [
    '7.18.1-3',
    'a field of its own without description, in one that has one',
    (change) => {
      const Parent = change.add({ T: text('b'), TU: text('Of all') });
      annotate(change, { ...field, Parent }, { type: 'Form' });
    },
  ],
  [
    '7.18.2-1 7.18.1-1',
    'a trap network: it has no place in the tree either',
    (change) => void annotate(change, { Subtype: 'TrapNet', Contents: text('a') }),
  ],
  ['7.18.3-1', 'another order of tabs', ({ page, set }) => set(page(1), 'Tabs', 'R')],
  [
    '7.18.4-1',
    'a field in no element',
    (change) => void annotate(change, { ...field, TU: text('A field') }),
  ],
  [
    '7.18.4-2',
    'a form element without field',
    (change) => void grow(change, 'Document', { type: 'Form' }),
  ],
  ['7.18.5-1', 'a link in no element', ({ find, drop }) => drop(find('Link'), 'StructParent')],
  [
    '7.18.5-2 7.18.1-2',
    'a link without text: links are annotations',
    ({ find, drop }) => drop(find('Link'), 'Contents'),
  ],
  [
    '7.18.6.2-1',
    'a film without content type',
    (change) => void annotate(change, screen({ Alt: media.Alt }), { type: 'Annot' }),
  ],
  [
    '7.18.6.2-2',
    'a film without text',
    (change) => void annotate(change, screen({ CT: media.CT }), { type: 'Annot' }),
  ],
  [
    '7.18.8-1',
    'a printer’s mark in the tree',
    (change) =>
      void annotate(change, { Subtype: 'PrinterMark', Contents: text('a') }, { type: 'Annot' }),
  ],
];

/** Faults of forms, embedded files and optional content for PDF/UA. */
export const fileBreaks: readonly Break[] = [
  [
    '7.10-1',
    'a configuration without name',
    ({ catalog, set }) => set(catalog, 'OCProperties', { OCGs: [], D: {} }),
  ],
  [
    '7.10-2',
    'a configuration that acts by itself',
    ({ catalog, set }) =>
      set(catalog, 'OCProperties', { OCGs: [], D: { Name: text('a'), AS: [] } }),
  ],
  [
    '7.11-1',
    'an embedded file with one name',
    ({ catalog, set, add, addStream }) =>
      set(catalog, 'Names', {
        EmbeddedFiles: {
          Names: [
            text('a'),
            add({
              Type: 'Filespec',
              F: text('a'),
              EF: { F: addStream({ Type: 'EmbeddedFile' }, 'a') },
            }),
          ],
        },
      }),
  ],
  [
    '7.15-1',
    'a dynamic form',
    ({ catalog, set, addStream }) =>
      set(catalog, 'AcroForm', {
        Fields: [],
        XFA: addStream({}, '<config><dynamicRender>required</dynamicRender></config>'),
      }),
  ],
  [
    '7.20-1',
    'a page of another file',
    ({ find, set }) => set(find('Form'), 'Ref', { F: text('b.pdf'), Page: 0 }),
  ],
  ['7.20-2', 'a form with tags painted twice', ({ edit }) => edit(2, (page) => `${page} /Fm1 Do`)],
];
