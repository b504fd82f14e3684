import type { Block, Cell, Row, Table } from '../model/pandoc-ast.ts';
import type { Writing } from './writing.ts';

/** What a table is written with. */
export interface TableWriting {
  readonly writing: Writing;
  readonly writeBlocks: (blocks: readonly Block[], writing: Writing) => string;
}

const alignments: Readonly<Record<string, string>> = {
  AlignRight: 'right',
  AlignCenter: 'center',
  AlignLeft: 'left',
};

/** A table as XHTML, its header cells with `scope`. */
export function writeTable(
  [, caption, columns, head, bodies, foot]: Table,
  how: TableWriting,
): string {
  const aligned = columns.map(([{ t }]) => alignments[t] ?? '');
  const rows = (list: readonly Row[], headers: 'all' | number) =>
    list.map((row) => writeRow(row, { aligned, headers, how })).join('');
  const words = how.writeBlocks(caption[1], how.writing);
  const thead = head[1].length > 0 ? `<thead>${rows(head[1], 'all')}</thead>` : '';
  const body = bodies.map(
    ([, headColumns, heads, list]) =>
      `<tbody>${rows(heads, 'all')}${rows(list, headColumns)}</tbody>`,
  );
  return [
    '<table>',
    words === '' ? '' : `<caption>${words}</caption>`,
    thead,
    ...body,
    foot[1].length > 0 ? `<tfoot>${rows(foot[1], 0)}</tfoot>` : '',
    '</table>',
  ].join('');
}

interface RowWriting {
  readonly aligned: readonly string[];
  /** Which cells are headers: all of a head row, or so many at the start of a body row. */
  readonly headers: 'all' | number;
  readonly how: TableWriting;
}

function writeRow([, cells]: Row, { aligned, headers, how }: RowWriting): string {
  const written = cells.map((cell, n) => {
    const scope = headers === 'all' ? 'col' : n < headers ? 'row' : undefined;
    return writeCell(cell, { align: aligned[n] ?? '', scope, how });
  });
  return `<tr>${written.join('')}</tr>`;
}

function writeCell(
  [, { t }, rowSpan, columnSpan, blocks]: Cell,
  { align, scope, how }: { align: string; scope: string | undefined; how: TableWriting },
): string {
  const side = alignments[t] ?? align;
  const attributes = [
    scope ? ` scope="${scope}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
    side ? ` class="align-${side}"` : '',
  ].join('');
  const name = scope ? 'th' : 'td';
  return `<${name}${attributes}>${how.writeBlocks(blocks, how.writing)}</${name}>`;
}
