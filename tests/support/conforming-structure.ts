import { PDFRef, PDFString, type PDFDocument } from 'pdf-lib';

interface Parts {
  readonly pages: readonly PDFRef[];
  readonly link: PDFRef;
  readonly form: PDFRef;
}

/** An element: its type, what is in it (an MCID of the page, a link, elements), and further entries. */
type Branch = readonly [
  type: string,
  kids: readonly (number | PDFRef | Branch)[],
  entries?: Readonly<Record<string, unknown>>,
];

/** Adds the structure tree of the conforming PDF with its parent tree and role map. */
export function addStructure(pdf: PDFDocument, { pages, link, form }: Parts): PDFRef {
  const { context } = pdf;
  const assign = (ref: PDFRef, value: Readonly<Record<string, unknown>>) =>
    context.assign(ref, context.obj(value as never));
  const [root, document, inForm] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const parents: (PDFRef[] | PDFRef)[] = [[], [], [inForm], document];
  const grow = ([type, kids, entries = {}]: Branch, parent: PDFRef, page: number): PDFRef => {
    const ref = context.nextRef();
    const grown = kids.map((kid) => {
      if (kid instanceof PDFRef) {
        parents[3] = ref;
        return { Type: 'OBJR', Obj: kid, Pg: pages[page] };
      }
      if (typeof kid !== 'number') return grow(kid, ref, page);
      (parents[page] as PDFRef[])[kid] = ref;
      return kid;
    });
    assign(ref, { Type: 'StructElem', S: type, P: parent, Pg: pages[page], K: grown, ...entries });
    return ref;
  };
  const kids = [
    ...firstPage(link).map((branch) => grow(branch, document, 0)),
    ...secondPage.map((branch) => grow(branch, document, 1)),
    inForm,
  ];
  const marked = { Type: 'MCR', Stm: form, MCID: 0, Pg: pages[1] };
  assign(inForm, { Type: 'StructElem', S: 'Emphasised', P: document, Pg: pages[1], K: [marked] });
  assign(document, { Type: 'StructElem', S: 'Document', P: root, K: kids });
  assign(root, {
    Type: 'StructTreeRoot',
    K: [document],
    RoleMap: { Emphasised: 'Emphasis', Emphasis: 'P' },
    ParentTree: { Nums: parents.flatMap((entry, key) => [key, context.obj(entry as never)]) },
    ParentTreeNextKey: parents.length,
  });
  return root;
}

function firstPage(link: PDFRef): readonly Branch[] {
  return [
    ['H1', [0]],
    ['P', [1, ['Span', [2], { Lang: PDFString.of('fr') }]]],
    [
      'L',
      [
        [
          'LI',
          [
            ['Lbl', [3]],
            ['NonStruct', [['LBody', [4]]]],
          ],
        ],
      ],
    ],
    [
      'Table',
      [
        [
          'THead',
          [
            [
              'TR',
              [
                ['TH', [5], ofTable({ Scope: 'Column', ColSpan: 2 })],
                ['TH', [6], { ID: PDFString.of('b') }],
              ],
            ],
          ],
        ],
        [
          'TBody',
          [
            [
              'TR',
              [
                ['TD', [7]],
                ['TD', [8]],
                ['TD', [9], ofTable({ Headers: [PDFString.of('b')] })],
              ],
            ],
          ],
        ],
      ],
    ],
    ['TOC', [['TOCI', [['Reference', [['Link', [10, link]]]]]]]],
    ['Figure', [11], { Alt: PDFString.of('A red square') }],
    ['Formula', [12], { Alt: PDFString.of('a') }],
    ['Note', [13], { ID: PDFString.of('note-1') }],
  ];
}

const secondPage: readonly Branch[] = [
  ['H2', [0]],
  ['P', [1]],
];

function ofTable(entries: Readonly<Record<string, unknown>>) {
  return { A: { O: 'Table', ...entries } };
}
