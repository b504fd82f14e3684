import type { PrintedElement, PrintedTree } from '../../scripts/finish/tags/printed-tree.ts';

/** A structure tree for tests: `['P en-x-oct-part-1', 3, ['Link', 4]]`; a number is marked content of page 1. */
export type Sketch = readonly (string | number | Sketch)[];

/** The tree of a sketch as if a browser had printed it: text stands in elements of its own. */
export function printedTree(sketch: Sketch): PrintedTree {
  const elements: PrintedElement[] = [];
  const add = ([name, ...kids]: Sketch): number => {
    const [type = '', language = '', attributes = ''] = String(name).split(' ');
    const read = kids.map((kid) => ({
      element: typeof kid === 'object' ? add(kid) : addText(Number(kid)),
    }));
    return (
      elements.push({
        type,
        language,
        alt: '',
        attributes: `/${attributes.replace(':', ' ')}`,
        kids: read,
      }) - 1
    );
  };
  const addText = (mcid: number): number =>
    elements.push({
      type: 'NonStruct',
      language: '',
      alt: '',
      attributes: '',
      kids: [{ mcid, page: 1, stream: undefined }],
    }) - 1;
  const root = add(sketch);
  return { root, element: (number) => elements[number] };
}
