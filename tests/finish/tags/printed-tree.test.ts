import { expect, test } from 'vitest';
import { takeTree } from '../../../scripts/finish/tags/printed-tree.ts';

const objects = [
  '%PDF-1.4\n1 0 obj\n<</Type /Page>>\nendobj\n',
  '6 0 obj\n<</Type /StructElem\n/S /Figure\n/Alt (A \\(red\\) half)\n/P 5 0 R\n/Pg 1 0 R\n/K 3>>\nendobj\n',
  '7 0 obj\n<</Type /StructElem\n/S /Link\n/Lang <FEFF0065006E>\n/P 5 0 R\n/K [8 0 R <</Type /OBJR\n/Obj 22 0 R\n/Pg 1 0 R>> <</Type /MCR\n/Pg 9 0 R\n/Stm 4 0 R\n/MCID 2>>]>>\nendobj\n',
  '8 0 obj\n<</Type /StructElem\n/S /TH\n/P 5 0 R\n/K 6 0 R\n/A [<</O /Table\n/Scope /Row>>]\n/ID (node1)>>\nendobj\n',
  '5 0 obj\n<</Type /StructElem\n/S /Document\n/P 4 0 R\n/K [6 0 R 7 0 R]>>\nendobj\n',
  '10 0 obj\n[6 0 R 7 0 R]\nendobj\n11 0 obj\n<</Type /ParentTree\n/Nums [0 10 0 R]>>\nendobj\n',
  '12 0 obj\n<</Length 3>> stream\n123\nendstream\nendobj\n',
  '4 0 obj\n<</Type /StructTreeRoot\n/K 5 0 R>>\nendobj\n13 0 obj\n<</Type /Catalog>>\nendobj\n',
];

const { tree, rest } = takeTree(Buffer.from(objects.join('')));

test('the tree is taken out of the PDF, and nothing else', () => {
  const left = Buffer.from(rest).toString('latin1');
  expect(left).toBe([objects[0], objects[6], objects[7]].join(''));
  expect(tree.root).toBe(5);
});

test('elements are read with what they are called and what they hold', () => {
  const mark = { page: 1, stream: undefined };
  expect(tree.element(5)?.kids).toEqual([{ element: 6 }, { element: 7 }]);
  expect(tree.element(6)).toMatchObject({
    type: 'Figure',
    alt: 'A (red) half',
    kids: [{ mcid: 3, ...mark }],
  });
  expect(tree.element(7)).toMatchObject({
    type: 'Link',
    language: 'en',
    kids: [{ element: 8 }, { annotation: 22, page: 1 }, { mcid: 2, page: 9, stream: 4 }],
  });
  expect(tree.element(8)?.attributes).toContain('/Scope /Row');
  expect(tree.element(8)?.kids).toEqual([{ element: 6 }]);
  expect(tree.element(99)).toBeUndefined();
});

test('a PDF without tags is refused', () => {
  expect(() => takeTree(Buffer.from('%PDF-1.4\n1 0 obj\n<</Type /Page>>\nendobj\n'))).toThrow(
    /without tags/,
  );
});
