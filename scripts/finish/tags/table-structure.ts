import { isElement, type Element, type Kid } from './structure.ts';

/** Attributes of a cell from those that the browser wrote: the scope of a header, spans of more than one. */
export function cellAttributes(written: string): Readonly<Record<string, string | number>> {
  const scope = /\/Scope \/(\w+)/.exec(written)?.[1];
  const [rows, columns] = ['RowSpan', 'ColSpan'].map((name) =>
    Number(new RegExp(`/${name} (\\d+)`).exec(written)?.[1] ?? 1),
  );
  return {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rows === undefined || rows < 2 ? {} : { RowSpan: rows }),
    ...(columns === undefined || columns < 2 ? {} : { ColSpan: columns }),
  };
}

/** Puts the caption of a table first, then the rows of headers as its head, then the others (ISO 32000-1, table 337). */
export function sortTable(table: Element): void {
  const kids = table.kids.splice(0);
  const rows = kids.filter((kid) => isElement(kid) && kid.type === 'TR');
  const firstOfBody = rows.findIndex((row) => !isHeadRow(row));
  const headRows = firstOfBody < 0 ? 0 : firstOfBody;
  const head: Element = { type: 'THead', kids: rows.slice(0, headRows) };
  const body: Element = { type: 'TBody', kids: rows.slice(headRows) };
  const others = kids.filter((kid) => !rows.includes(kid));
  const parts = [head, body].filter((part) => part.kids.length > 0);
  // A head wants a body behind it: a table without one has its rows alone.
  table.kids.push(...others, ...(headRows === 0 ? body.kids : parts));
}

function isHeadRow(row: Kid): boolean {
  if (!isElement(row)) return false;
  const cells = row.kids.filter(isElement);
  return cells.length > 0 && cells.every((cell) => cell.attributes?.[1].Scope === 'Column');
}
