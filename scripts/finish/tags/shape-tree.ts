import { levelHeadings } from './level-headings.ts';
import { byKind } from './marked-elements.ts';
import type { PrintedTree } from './printed-tree.ts';
import { byType } from './printed-elements.ts';
import { placeNotes } from './place-notes.ts';
import { readKids, type Desk, type Illustrations } from './read-elements.ts';
import type { Element, Mark } from './structure.ts';
import { sortTable } from './table-structure.ts';
import { wrapLooseText } from './wrap-loose-text.ts';

/** The structure of a book. */
export interface ShapedTree {
  readonly root: Element;
  /** Marked content that is no content: backgrounds and borders of elements. */
  readonly decorations: readonly Mark[];
}

/**
 * Makes the structure of a book from the tree that the browser printed: what pages divided is one element again, notes
 * stand where they are called, and lists, tables, contents, figures and formulas have the elements that ISO 14289-1,
 * clause 7, asks for.
 *
 * @param language Of the book; BCP 47.
 */
export function shapeTree(
  tree: PrintedTree,
  language: string,
  illustrations: Illustrations,
): ShapedTree {
  const desk: Desk = {
    tree,
    illustrations,
    known: new Map(),
    notes: new Map(),
    calls: [],
    tables: [],
    decorations: [],
    readerFor: (kind, type) => byKind[kind] ?? byType[type],
  };
  const root: Element = { type: 'Document', kids: [] };
  const printed = tree.element(tree.root);
  if (printed !== undefined) readKids(printed, { into: root, language }, desk);
  placeNotes(desk.calls, desk.notes, root);
  for (const table of desk.tables) sortTable(table);
  wrapLooseText(root);
  levelHeadings(root);
  return { root, decorations: desk.decorations };
}
