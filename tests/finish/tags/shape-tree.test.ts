import { describe, expect, test } from 'vitest';
import { shapeTree } from '../../../scripts/finish/tags/shape-tree.ts';
import type { Sketch } from '../../support/printed-tree.ts';
import { shaped } from '../../support/shaped-tree.ts';

describe('the structure tree', () => {
  const cases: readonly (readonly [what: string, kids: Sketch[], expected: string])[] = [
    ['has no element for what only holds others', [['NonStruct', ['NonStruct', ['P', 1]]]], 'P(1)'],
    [
      'makes one paragraph of the parts on two pages',
      [
        ['Art en-x-oct-sect-a1-e0', ['P en-x-oct-part-a1-e9', 1]],
        ['Art en-x-oct-sect-a1-e0', ['P en-x-oct-part-a1-e9', 2], ['P', 3]],
      ],
      'Sect(P(1 2) P(3))',
    ],
    [
      'makes one list of the parts on two pages, and one of the item between them',
      [
        ['L en-x-oct-part-e1', ['LI', ['Lbl', 1], 2], ['LI en-x-oct-part-e3', ['Lbl', 3], 4]],
        ['L en-x-oct-part-e1', ['LI en-x-oct-part-e3', 5], ['LI', ['Lbl', 6], 7]],
      ],
      'L(LI(Lbl(1) LBody(2)) LI(Lbl(3) LBody(4 5)) LI(Lbl(6) LBody(7)))',
    ],
    [
      'has a note behind its call, in the middle of a paragraph',
      [
        ['P', 1, ['Link en-x-oct-call-a1-fn1', 2], 3],
        [
          'NonStruct en-x-octo-note-a1-fn1',
          ['NonStruct en-x-octo-paragraph-e4', ['Link en-x-octo-label-e5', 4], 5],
        ],
      ],
      'P(1 Reference(Link(2)) Note(Lbl(Link(4)) 5) 3)',
    ],
    [
      'keeps the paragraphs of a note when there are several',
      [
        ['P', ['Link en-x-oct-call-n1', 1]],
        ['NonStruct en-x-octo-note-n1', ['NonStruct en-x-octo-paragraph-e4', 2]],
        [
          'NonStruct en-x-octo-note-n1',
          ['NonStruct en-x-octo-paragraph-e4', 3],
          ['NonStruct en-x-octo-paragraph-e5', 4],
        ],
      ],
      'P(Reference(Link(1)) Note(P(2 3) P(4)))',
    ],
    [
      'has the notes of a heading behind it, in order',
      [
        ['H1', 1, ['Link en-x-oct-call-n1', 2], ['Link en-x-oct-call-n2', 3]],
        ['P', 4],
        ['NonStruct en-x-octo-note-n1', 5],
        ['NonStruct en-x-octo-note-n2', 6],
      ],
      'H1(1 Reference(Link(2)) Reference(Link(3))) P(Note(5) Note(6)) P(4)',
    ],
    [
      'names a language where it changes',
      [['P', 1, ['NonStruct fr', 2], ['NonStruct en', 3]]],
      'P(1 Span@fr(2) 3)',
    ],
    [
      'has the head of a table before its rows',
      [
        [
          'Table en-x-oct-part-t',
          ['Caption', 1],
          ['TR', ['TH  Scope:/Column', 2]],
          ['TR', ['TD', 3]],
        ],
        ['Table en-x-oct-part-t', ['TR', ['TD', 4]]],
      ],
      'Table(Caption(1) THead(TR(TH(2))) TBody(TR(TD(3)) TR(TD(4))))',
    ],
    [
      'has the entries of contents as references',
      [['L en-x-oct-toc-e1', ['LI en-x-oct-toci-e2', ['Link', 1]]]],
      'TOC(TOCI(Reference(Link(1))))',
    ],
    [
      'has terms as labels of what they mean',
      [
        [
          'NonStruct en-x-oct-list-e1',
          ['NonStruct en-x-oct-term-e2', 1],
          ['NonStruct en-x-oct-sense-e3', 2],
          ['NonStruct en-x-oct-sense-e4', ['P', 3]],
        ],
      ],
      'L(LI(Lbl(1) LBody(2 P(3))))',
    ],
    [
      'has paragraphs around loose text',
      [
        ['NonStruct', 1],
        ['P', 2],
      ],
      'P(1) P(2)',
    ],
    [
      'skips no level of headings',
      [
        ['H1', 1],
        ['H3', 2],
        ['H4', 3],
        ['H3', 4],
      ],
      'H1(1) H2(2) H3(3) H2(4)',
    ],
  ];
  test.each(cases)('%s', (_what, kids, expected) => {
    expect(shaped(...kids)).toBe(expected);
  });

  test('leaves out what an element paints itself: its background or border', () => {
    const table = {
      type: 'Table',
      language: '',
      alt: '',
      attributes: '',
      kids: [{ mcid: 7, page: 1, stream: undefined }],
    };
    const { root, decorations } = shapeTree({ root: 0, element: () => table }, 'en', new Map());
    expect(root.kids).toEqual([]);
    expect(decorations.map(({ mcid }) => mcid)).toEqual([7]);
  });
});
