import { PDFDict, PDFName } from 'pdf-lib';
import { annotate, appearance, grow, text, type Break } from './breaks.ts';

/** Faults of annotations, forms, actions, structure and the document as a whole. */
export const interactionBreaks: readonly Break[] = [
  [
    '6.3.1-1',
    'a sound',
    (change) => void annotate(change, { Subtype: 'Sound', AP: appearance(change) }),
  ],
  ['6.3.2-1', 'no flags', ({ find, drop }) => drop(find('Link'), 'F')],
  ['6.3.2-2', 'hidden', ({ find, set }) => set(find('Link'), 'F', 6)],
  ['6.3.3-1', 'no appearance', (change) => void annotate(change, { Subtype: 'Text' })],
  [
    '6.3.3-2',
    'two appearances',
    (change) =>
      void annotate(change, {
        Subtype: 'Text',
        AP: { ...appearance(change), D: appearance(change)['N'] },
      }),
  ],
  [
    '6.3.3-3',
    'a button without states',
    (change) => void annotate(change, { Subtype: 'Widget', FT: 'Btn', AP: appearance(change) }),
  ],
  [
    '6.3.3-4',
    'states of what is no button',
    (change) =>
      void annotate(change, { Subtype: 'Text', AP: { N: { On: appearance(change)['N'] } } }),
  ],
  [
    '6.4.1-1',
    'a field that acts',
    (change) =>
      void annotate(change, {
        Subtype: 'Widget',
        FT: 'Tx',
        AP: appearance(change),
        A: { S: 'URI', URI: text('x') },
      }),
  ],
  [
    '6.4.1-2',
    'a field with additional actions',
    ({ catalog, set, add }) =>
      set(catalog, 'AcroForm', { Fields: [add({ T: text('a'), AA: {} })] }),
  ],
  [
    '6.4.1-3',
    'appearances to be made',
    ({ catalog, set }) => set(catalog, 'AcroForm', { Fields: [], NeedAppearances: true }),
  ],
  ['6.4.2-1', 'XFA', ({ catalog, set }) => set(catalog, 'AcroForm', { Fields: [], XFA: [] })],
  ['6.4.2-2', 'pages made by a form', ({ catalog, set }) => set(catalog, 'NeedsRendering', true)],
  [
    '6.5.1-1',
    'a script on opening',
    ({ catalog, set }) => set(catalog, 'OpenAction', { S: 'JavaScript', JS: text('x') }),
  ],
  [
    '6.5.1-1',
    'a script of the document',
    ({ catalog, set }) =>
      set(catalog, 'Names', {
        JavaScript: { Names: [text('a'), { S: 'JavaScript', JS: text('x') }] },
      }),
  ],
  [
    '6.5.1-1',
    'a film that follows',
    ({ catalog, set }) =>
      set(catalog, 'OpenAction', { S: 'Named', N: 'NextPage', Next: { S: 'Movie' } }),
  ],
  [
    '6.5.1-2',
    'an action that prints',
    ({ catalog, set }) => set(catalog, 'OpenAction', { S: 'Named', N: 'Print' }),
  ],
  ['6.5.2-1', 'actions of the document', ({ catalog, set }) => set(catalog, 'AA', {})],
  ['6.5.2-2', 'actions of a page', ({ page, set }) => set(page(1), 'AA', {})],
  ['6.7.2.2-1', 'not marked', ({ catalog, drop }) => drop(catalog, 'MarkInfo')],
  ['6.7.3.3-1', 'no structure tree', ({ catalog, drop }) => drop(catalog, 'StructTreeRoot')],
  [
    '6.7.3.4-1',
    'an unknown type',
    (change) => void grow(change, 'Document', { type: 'Paragraph' }),
  ],
  [
    '6.7.3.4-2',
    'a circle',
    ({ find, set }) =>
      set(find('StructTreeRoot').lookup(PDFName.of('RoleMap'), PDFDict), 'Emphasis', 'Emphasised'),
  ],
  [
    '6.7.3.4-3',
    'a standard type that leads nowhere',
    ({ find, set }) =>
      set(find('StructTreeRoot').lookup(PDFName.of('RoleMap'), PDFDict), 'Figure', 'Picture'),
  ],
  ['6.7.4-1', 'an impossible language', ({ catalog, set }) => set(catalog, 'Lang', text('en_GB'))],
  [
    '6.8-2 6.8-5',
    'an embedded text with one name: it is no PDF/A either',
    ({ catalog, set, addStream }) =>
      set(catalog, 'Own', { Type: 'Filespec', F: text('a'), EF: { F: addStream({}, 'a') } }),
  ],
  [
    '6.8-5',
    'an embedded text',
    ({ catalog, set, addStream }) =>
      set(catalog, 'Own', {
        Type: 'Filespec',
        F: text('a'),
        UF: text('a'),
        EF: { F: addStream({}, 'a') },
      }),
  ],
  [
    '6.9-1',
    'a configuration without name',
    ({ catalog, set }) => set(catalog, 'OCProperties', { OCGs: [], D: {} }),
  ],
  [
    '6.9-2',
    'two configurations of one name',
    ({ catalog, set }) =>
      set(catalog, 'OCProperties', {
        OCGs: [],
        D: { Name: text('a') },
        Configs: [{ Name: text('a') }],
      }),
  ],
  [
    '6.9-3',
    'a group that is not listed',
    ({ catalog, set, add }) =>
      set(catalog, 'OCProperties', {
        OCGs: [add({ Type: 'OCG', Name: text('a') })],
        D: { Name: text('a'), Order: [] },
      }),
  ],
  [
    '6.9-4',
    'a configuration that acts by itself',
    ({ catalog, set }) =>
      set(catalog, 'OCProperties', { OCGs: [], D: { Name: text('a'), AS: [] } }),
  ],
  [
    '6.10-1',
    'alternate presentations',
    ({ catalog, set }) => set(catalog, 'Names', { AlternatePresentations: {} }),
  ],
  ['6.10-2', 'presentation steps', ({ page, set }) => set(page(1), 'PresSteps', {})],
  ['6.11-1', 'requirements', ({ catalog, set }) => set(catalog, 'Requirements', [])],
];
