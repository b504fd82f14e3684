import { PDFArray } from 'pdf-lib';
import { asName, asNumber, asText, elementsOf, textIn } from './lookup.ts';
import { attributeOf, significantChildren, type StructureElement } from './structure.ts';

/** What is wrong with the geometry of a table, or with how its cells find their headers. */
export interface TableFaults {
  /** Index of the row whose cells go beyond the columns of the first row. */
  readonly widerRow?: number;
  /** Index of a row with fewer columns, and how many it has. */
  readonly narrowerRow?: { readonly row: number; readonly columns: number };
  /** Index of a column whose cells go beyond the last row. */
  readonly longerColumn?: number;
  readonly intersecting: readonly StructureElement[];
  /** The first data cell that finds no header, and the ids that it names without effect. */
  readonly headless?: { readonly cell: StructureElement; readonly unknown: readonly string[] };
}

interface Cell {
  readonly element: StructureElement;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

type Grid = (Cell | undefined)[][];

/**
 * Lays the cells of a table out in a grid. As in veraPDF, the first row tells how many columns there are, the first
 * cells of the rows how many rows, and the first fault ends the look.
 */
export function checkTable(table: StructureElement): TableFaults {
  const rows = rowsOf(table).map((row) => significantChildren(row).flatMap(readCell));
  const leading = rowsOf(table).map(
    (row) => significantChildren(row).slice(0, 1).flatMap(readCell)[0],
  );
  const height = countRows(leading);
  const [first = []] = rows;
  const width = first.reduce((sum, { columns }) => sum + columns, 0);
  if (height === 0) return { intersecting: [] };
  const grid: Grid = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => undefined),
  );
  const fault = fill(grid, rows, width) ?? findGap(grid, width);
  if (fault !== undefined) return fault;
  return { intersecting: [], ...findHeadless(grid as Cell[][]) };
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return significantChildren(table).flatMap((kid) => {
    const type = kid.role.standardType ?? '';
    if (type === 'TR') return [kid];
    if (!/^(?:THead|TBody|TFoot)$/.test(type)) return [];
    return significantChildren(kid).filter(({ role }) => role.standardType === 'TR');
  });
}

function readCell(element: StructureElement): readonly Cell[] {
  const type = element.role.standardType;
  if (type !== 'TH' && type !== 'TD') return [];
  const span = (name: string) => asNumber(attributeOf(element.dict, 'Table', name)) ?? 1;
  return [{ element, isHeader: type === 'TH', columns: span('ColSpan'), rows: span('RowSpan') }];
}

function countRows(leading: readonly (Cell | undefined)[]): number {
  let count = 0;
  for (let row = 0; row < leading.length; row += 1) {
    const span = leading[row]?.rows ?? 0;
    count += span;
    row += Math.max(0, span - 1);
  }
  return count;
}

function fill(
  grid: Grid,
  rows: readonly (readonly Cell[])[],
  width: number,
): TableFaults | undefined {
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (column < width && grid[row]?.[column] !== undefined) column += 1;
      if (column + cell.columns > width) return { widerRow: row, intersecting: [] };
      if (row + cell.rows > grid.length) return { longerColumn: column, intersecting: [] };
      const other = place(grid, cell, { row, column });
      if (other !== undefined) return { intersecting: [cell.element, other.element] };
      column += cell.columns;
    }
  }
  return undefined;
}

function place(
  grid: Grid,
  cell: Cell,
  { row, column }: { readonly row: number; readonly column: number },
): Cell | undefined {
  for (let down = 0; down < cell.rows; down += 1)
    for (let across = 0; across < cell.columns; across += 1) {
      const line = grid[row + down] ?? [];
      const other = line[column + across];
      if (other !== undefined) return other;
      line[column + across] = cell;
    }
  return undefined;
}

function findGap(grid: Grid, width: number): TableFaults | undefined {
  for (const [row, line] of grid.entries()) {
    const columns = line.filter((cell) => cell !== undefined).length;
    if (columns < width) return { narrowerRow: { row, columns }, intersecting: [] };
  }
  return undefined;
}

// A table all of whose headers have a scope is taken to be clear; else a header without one reaches no cell. Where it
// stands tells nothing in PDF/UA-1.
function findHeadless(grid: readonly (readonly Cell[])[]): Pick<TableFaults, 'headless'> {
  const headers = grid.flat().filter(({ isHeader }) => isHeader);
  if (headers.every(({ element }) => scopeOf(element) !== undefined)) return {};
  const ids = new Set(headers.map(({ element }) => textIn(element.dict, 'ID')).filter(Boolean));
  for (const [row, line] of grid.entries())
    for (const [column, cell] of line.entries()) {
      const isCorner = grid[row - 1]?.[column] !== cell && line[column - 1] !== cell;
      if (cell.isHeader || !isCorner) continue;
      const named = headersOf(cell.element);
      const isNamed = named.length > 0 && named.every((id) => ids.has(id));
      if (isNamed || findsHeader(grid, cell, { row, column })) continue;
      return { headless: { cell: cell.element, unknown: named.filter((id) => !ids.has(id)) } };
    }
  return {};
}

function scopeOf({ dict }: StructureElement): string | undefined {
  return asName(attributeOf(dict, 'Table', 'Scope'));
}

function headersOf({ dict }: StructureElement): readonly string[] {
  const headers = attributeOf(dict, 'Table', 'Headers');
  if (!(headers instanceof PDFArray)) return [];
  return elementsOf(headers)
    .map(asText)
    .filter((id) => id !== undefined);
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

// ISO 32000-2, 14.8.4.8.3: up and to the left, until headers have been passed.
function findsHeader(
  grid: readonly (readonly Cell[])[],
  cell: Cell,
  { row, column }: Corner,
): boolean {
  for (let across = column; across < column + cell.columns; across += 1) {
    const above = Array.from({ length: row }, (_one, n) => ({ row: row - 1 - n, column: across }));
    if (meets(grid, above, 'Column')) return true;
  }
  for (let down = row; down < row + cell.rows; down += 1) {
    const before = Array.from({ length: column }, (_one, n) => ({
      row: down,
      column: column - 1 - n,
    }));
    if (meets(grid, before, 'Row')) return true;
  }
  return false;
}

function meets(
  grid: readonly (readonly Cell[])[],
  way: readonly Corner[],
  wanted: 'Row' | 'Column',
): boolean {
  let hasPassedHeader = false;
  for (const { row, column } of way) {
    const cell = grid[row]?.[column];
    if (cell?.isHeader === true) {
      const scope = scopeOf(cell.element);
      if (scope === 'Both' || scope === wanted) return true;
      hasPassedHeader = true;
    } else if (hasPassedHeader) return false;
  }
  return false;
}
