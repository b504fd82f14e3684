import { describe, expect, test } from 'vitest';
import { shapeTree } from '../../../scripts/finish/tags/shape-tree.ts';
import { isElement, isMark } from '../../../scripts/finish/tags/structure.ts';
import { printedTree, type Sketch } from '../../support/printed-tree.ts';
import { shaped } from '../../support/shaped-tree.ts';

describe('texts in the structure tree', () => {
  const cases: readonly (readonly [what: string, kids: Sketch[], expected: string])[] = [
    [
      'names the language of blocks, and of blocks in blocks that hold others',
      [
        ['NonStruct de', ['P', 1], ['P fr', 2]],
        ['L de', ['LI', ['Lbl', 3], 4]],
      ],
      'Div@de(P(1) P@fr(2)) L@de(LI(Lbl(3) LBody(4)))',
    ],
    [
      'makes one element of words in another language that a page divides',
      [
        ['P en-x-oct-part-e1', 1, ['NonStruct fr-x-oct-span-e2', 2]],
        ['P en-x-oct-part-e1', ['NonStruct fr-x-oct-span-e2', 3], 4],
      ],
      'P(1 Span@fr(2 3) 4)',
    ],
    [
      'makes one element of emphasis that a page divides',
      [
        ['P en-x-oct-part-e1', 1, ['Em en-x-oct-part-e2', 2]],
        ['P en-x-oct-part-e1', ['Em en-x-oct-part-e2', 3], 4],
      ],
      'P(1 Em(2 3) 4)',
    ],
    [
      'takes a note in the language of its section, whatever it is called from',
      [
        [
          'Art fr-x-oct-sect-a1',
          ['P', ['Link fr-x-oct-call-n1', 1]],
          ['P de', ['Link de-x-oct-call-n2', 2]],
        ],
        ['NonStruct en-x-octo-note-n1', ['NonStruct en', 3]],
        ['NonStruct en-x-octo-note-n2', 4],
      ],
      'Sect@fr(P(Reference(Link(1)) Note(Span@en(3))) P@de(Reference(Link(2)) Note@fr(4)))',
    ],
    [
      'says what a bullet is, and leaves numbers as they are',
      [
        ['L  ListNumbering:/Disc', ['LI', ['Lbl', 1], 2]],
        ['L  ListNumbering:/Decimal', ['LI', ['Lbl', 3], 4]],
      ],
      'L(LI(Lbl=•(1) LBody(2))) L(LI(Lbl(3) LBody(4)))',
    ],
  ];
  test.each(cases)('%s', (_what, kids, expected) => {
    expect(shaped(...kids)).toBe(expected);
  });

  test('know how lines end where the pages say so', () => {
    const sketch: Sketch = [
      'P',
      ['NonStruct en-x-oct-joined-', 1],
      ['NonStruct en-x-oct-spaced-', 2],
    ];
    const { root } = shapeTree(printedTree(['Document', sketch]), 'en', new Map());
    const [paragraph] = root.kids.filter(isElement);
    expect(paragraph?.kids.filter(isMark).map(({ lineEnd }) => lineEnd)).toEqual([
      'joined',
      'spaced',
    ]);
  });
});
