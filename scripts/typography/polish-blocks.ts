import { plainText } from '../model/plain-text.ts';
import type { Block, Caption, Inline, Row, Table } from '../model/pandoc-ast.ts';

/** Changes the inlines of a paragraph; the second are those of the paragraph that follows it, if one does. */
export type ChangeInlines = (
  inlines: readonly Inline[],
  next: readonly Inline[],
) => readonly Inline[];

/** Applies a function to the inlines of every paragraph, heading and table cell; code and raw blocks stay as they are. */
export function mapInlines(blocks: readonly Block[], change: ChangeInlines): readonly Block[] {
  const deep = (inner: readonly Block[]) => mapInlines(inner, change);
  const alone = (inlines: readonly Inline[]) => change(inlines, []);
  return blocks.map((block, n): Block => {
    switch (block.t) {
      case 'Plain':
      case 'Para':
        return { t: block.t, c: change(block.c, inlinesOf(blocks[n + 1])) };
      case 'Header':
        return { t: 'Header', c: [block.c[0], block.c[1], alone(block.c[2])] };
      case 'LineBlock':
        return { t: 'LineBlock', c: block.c.map(alone) };
      case 'BlockQuote':
        return { t: 'BlockQuote', c: deep(block.c) };
      case 'BulletList':
        return { t: 'BulletList', c: block.c.map(deep) };
      case 'OrderedList':
        return { t: 'OrderedList', c: [block.c[0], block.c[1].map(deep)] };
      case 'DefinitionList':
        return {
          t: 'DefinitionList',
          c: block.c.map(([term, items]) => [alone(term), items.map(deep)] as const),
        };
      case 'Div':
        return { t: 'Div', c: [block.c[0], deep(block.c[1])] };
      case 'Figure':
        return { t: 'Figure', c: [block.c[0], mapCaption(block.c[1], deep), deep(block.c[2])] };
      case 'Table':
        return { t: 'Table', c: mapTable(block.c, deep) };
      default:
        return block;
    }
  });
}

function inlinesOf(block: Block | undefined): readonly Inline[] {
  return block?.t === 'Para' ? block.c : [];
}

/** Whether a paragraph begins with a quotation mark, as every paragraph of a long quotation does. */
export function opensWithQuote(inlines: readonly Inline[]): boolean {
  return /^["“”„«»'‘’`´]+[\p{L}\d]/u.test(plainText(inlines.slice(0, 3)));
}

type Deep = (blocks: readonly Block[]) => readonly Block[];

function mapCaption([short, blocks]: Caption, deep: Deep): Caption {
  return [short, deep(blocks)];
}

function mapTable([attr, caption, columns, head, bodies, foot]: Table, deep: Deep): Table {
  const rows = (list: readonly Row[]) =>
    list.map(([rowAttr, cells]): Row => [
      rowAttr,
      cells.map(([a, align, r, c, blocks]) => [a, align, r, c, deep(blocks)] as const),
    ]);
  return [
    attr,
    mapCaption(caption, deep),
    columns,
    [head[0], rows(head[1])],
    bodies.map(([a, n, heads, body]) => [a, n, rows(heads), rows(body)] as const),
    [foot[0], rows(foot[1])],
  ];
}
