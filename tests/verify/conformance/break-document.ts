import { PDFDict, PDFName } from 'pdf-lib';
import { grow, text, type Break } from './breaks.ts';

const entry = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key), PDFDict);

/** Faults of the document as a whole: clauses 5 to 7.1, and languages. */
export const documentBreaks: readonly Break[] = [
  [
    '5-1',
    'the claim is missing',
    ({ edit }) => edit('XML', (xmp) => xmp.replace(/<pdfuaid:part>.*<\/pdfuaid:part>/, '')),
  ],
  [
    '5-2',
    'another part',
    ({ edit }) => edit('XML', (xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  ],
  [
    '5-3',
    'a prefix of one’s own',
    ({ edit }) =>
      edit('XML', (xmp) =>
        xmp.replaceAll('pdfuaid:part>', 'ua:part>').replace('xmlns:pdfuaid', 'xmlns:ua'),
      ),
  ],
  [
    '5-4',
    'amd with a prefix of its own',
    ({ edit }) =>
      edit('XML', (xmp) =>
        xmp.replace(
          '<pdfuaid:part>',
          '<u:amd xmlns:u="http://www.aiim.org/pdfua/ns/id/">1</u:amd><pdfuaid:part>',
        ),
      ),
  ],
  [
    '5-5',
    'corr with a prefix of its own',
    ({ edit }) =>
      edit('XML', (xmp) =>
        xmp.replace(
          '<pdfuaid:part>',
          '<u:corr xmlns:u="http://www.aiim.org/pdfua/ns/id/">1</u:corr><pdfuaid:part>',
        ),
      ),
  ],
  ['6.2-1', 'not marked', ({ catalog, drop }) => drop(catalog, 'MarkInfo')],
  [
    '7.1-1 7.1-2',
    'an artifact in tagged content: it is also tagged content that is an artifact',
    ({ edit }) =>
      edit(1, (page) => page.replace('/F1 12 Tf', '/Artifact BMC 0 0 1 1 re f EMC /F1 12 Tf')),
  ],
  [
    '7.1-2',
    'tagged content in an artifact',
    ({ edit }) => edit(1, (page) => `/Artifact BMC\n${page.replace(/\/Artifact <<[^]*$/, '')}EMC`),
  ],
  [
    '7.1-3',
    'unmarked text',
    ({ edit }) => edit(1, (page) => page.replace('/P <</MCID 1>> BDC', '/P BMC')),
  ],
  [
    '7.1-3',
    'a sequence that does not end',
    ({ edit }) => edit(2, (page) => page.replace('/Fm1 Do', '/Artifact BMC 0 0 5 5 re f')),
  ],
  ['7.1-3', 'an unmarked path', ({ edit }) => edit(2, (page) => `${page} 1 1 5 5 re S`)],
  ['7.1-3', 'an unmarked image', ({ edit }) => edit(2, (page) => `${page} /Im1 Do`)],
  [
    '7.1-3',
    'unmarked text in a form',
    ({ edit }) => edit('Form', (form) => form.replace('/P <</MCID 0>> BDC', '/P BMC')),
  ],
  ['7.1-4', 'suspects', ({ catalog, set }) => set(entry(catalog, 'MarkInfo'), 'Suspects', true)],
  ['7.1-5', 'an unknown type', (change) => void grow(change, 'Document', { type: 'Paragraph' })],
  [
    '7.1-6',
    'a circle',
    ({ find, set }) => set(entry(find('StructTreeRoot'), 'RoleMap'), 'Emphasis', 'Emphasised'),
  ],
  [
    '7.1-7',
    'a standard type mapped',
    ({ find, set }) => set(entry(find('StructTreeRoot'), 'RoleMap'), 'P', 'Sect'),
  ],
  ['7.1-8', 'no metadata', ({ catalog, drop }) => drop(catalog, 'Metadata')],
  ['7.1-8', 'metadata without subtype', ({ find, drop }) => drop(find('XML'), 'Subtype')],
  [
    '7.1-9',
    'no title',
    ({ edit }) => edit('XML', (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, '')),
  ],
  ['7.1-10', 'the title is not shown', ({ catalog, set }) => set(catalog, 'ViewerPreferences', {})],
  [
    '7.1-3 7.1-11 7.18.5-1',
    'no structure tree: nothing is tagged any more, and the link is in no element',
    ({ catalog, drop }) => drop(catalog, 'StructTreeRoot'),
  ],
  [
    '7.1-3 7.1-12',
    'a figure without parent: what it marks is not in the tree any more',
    ({ element, drop }) => drop(element('Figure'), 'P'),
  ],
  ['7.2-29', 'an impossible language', ({ catalog, set }) => set(catalog, 'Lang', text('en_GB'))],
  ['7.2-29', 'no language in a span', ({ element, set }) => set(element('Span'), 'Lang', text(''))],
];

/** Faults of a document whose catalogue has no language: each needs one where a text stands. */
export const languageBreaks: readonly Break[] = [
  [
    '7.2-2',
    'a bookmark',
    ({ catalog, set, add }) => set(catalog, 'Outlines', { First: add({ Title: text('One') }) }),
  ],
  [
    '7.2-21',
    'a replacement text of an element',
    (change) => void grow(change, 'Document', { type: 'Sect', ActualText: text('red') }),
  ],
  [
    '7.2-22',
    'an alternative text of an element',
    (change) => void grow(change, 'Document', { type: 'Sect', Alt: text('red') }),
  ],
  [
    '7.2-23',
    'an expansion in an element',
    (change) => void grow(change, 'Document', { type: 'Sect', E: text('red') }),
  ],
  ['7.2-24', 'the text of an annotation', ({ element, drop }) => drop(element('Link'), 'Lang')],
  [
    '7.2-24',
    'the text of an annotation that names a language itself, not in its element',
    ({ element, drop, find, set }) => {
      drop(element('Link'), 'Lang');
      set(find('Annot'), 'Lang', text('en'));
    },
  ],
  [
    '7.2-25',
    'the description of a field',
    ({ catalog, set, add }) =>
      set(catalog, 'AcroForm', { Fields: [add({ T: text('a'), TU: text('A field') })] }),
  ],
  [
    '7.2-30',
    'a replacement text in content',
    ({ edit }) => edit(1, (page) => `/Span <</ActualText (x)>> BDC EMC\n${page}`),
  ],
  [
    '7.2-31',
    'an alternative text in content',
    ({ edit }) => edit(1, (page) => `/Span <</Alt (x)>> BDC EMC\n${page}`),
  ],
  [
    '7.2-32',
    'an expansion in content',
    ({ edit }) => edit(1, (page) => `/Span <</E (x)>> BDC EMC\n${page}`),
  ],
  [
    '7.2-33',
    'the title in the metadata',
    ({ edit }) => edit('XML', (xmp) => xmp.replace('xml:lang="en"', 'xml:lang="x-default"')),
  ],
  ['7.2-34', 'a text of a paragraph', ({ element, drop }) => drop(element('P'), 'Lang')],
];
