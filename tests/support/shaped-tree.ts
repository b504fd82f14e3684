import { shapeTree } from '../../scripts/finish/tags/shape-tree.ts';
import { isElement, isMark, type Element } from '../../scripts/finish/tags/structure.ts';
import { printedTree, type Sketch } from './printed-tree.ts';

// As `Document(P(1 2) Note(3))`; a language stands behind @, what is read instead behind =.
function written(element: Element): string {
  const kids = element.kids.map((kid) =>
    isElement(kid) ? written(kid) : isMark(kid) ? String(kid.mcid) : 'link',
  );
  const language = element.language === undefined ? '' : `@${element.language}`;
  const instead = element.actualText === undefined ? '' : `=${element.actualText}`;
  return `${element.type}${language}${instead}(${kids.join(' ')})`;
}

/** What a book in English is shaped into, as `P(1 2) Note(3)`. */
export function shaped(...kids: Sketch[]): string {
  const document: Sketch = ['Document', ...kids];
  return written(shapeTree(printedTree(document), 'en', new Map()).root).slice(
    'Document('.length,
    -1,
  );
}
