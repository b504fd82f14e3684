import type { Block, Caption, Inline, Row, Table } from '../model/pandoc-ast.ts';

/** Applies a function to the inlines of every paragraph, heading and table cell; code and raw blocks stay as they are. */
export function mapInlines(
  blocks: readonly Block[],
  change: (inlines: readonly Inline[]) => readonly Inline[],
): readonly Block[] {
  const deep = (inner: readonly Block[]) => mapInlines(inner, change);
  return blocks.map((block): Block => {
    switch (block.t) {
      case 'Plain':
      case 'Para':
        return { t: block.t, c: change(block.c) };
      case 'Header':
        return { t: 'Header', c: [block.c[0], block.c[1], change(block.c[2])] };
      case 'LineBlock':
        return { t: 'LineBlock', c: block.c.map(change) };
      case 'BlockQuote':
        return { t: 'BlockQuote', c: deep(block.c) };
      case 'BulletList':
        return { t: 'BulletList', c: block.c.map(deep) };
      case 'OrderedList':
        return { t: 'OrderedList', c: [block.c[0], block.c[1].map(deep)] };
      case 'DefinitionList':
        return {
          t: 'DefinitionList',
          c: block.c.map(([term, items]) => [change(term), items.map(deep)] as const),
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
