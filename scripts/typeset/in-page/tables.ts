import { Handler, registerHandlers } from 'pagedjs';

/** Fixes the widths of the columns of every table under a node, so that they are the same on all its pages. */
export function fixColumns(root: Element): void {
  const widths = [...root.querySelectorAll<HTMLTableElement>('table')].map((table) => ({
    table,
    width: table.getBoundingClientRect().width,
    columns: columnsOf(table),
  }));
  for (const { table, width, columns } of widths) {
    if (columns.length === 0) continue;
    table.querySelector('colgroup')?.remove();
    const group = document.createElement('colgroup');
    for (const column of columns) {
      const element = document.createElement('col');
      element.style.width = `${column.toFixed(2)}px`;
      group.append(element);
    }
    table.style.tableLayout = 'fixed';
    table.style.width = `${width.toFixed(2)}px`;
    const caption = table.querySelector(':scope > caption');
    if (caption) caption.after(group);
    else table.prepend(group);
  }
}

// Of the first row that has no cell over several columns; a table without such a row is left as it is.
function columnsOf(table: HTMLTableElement): readonly number[] {
  const row = [...table.rows].find((one) => [...one.cells].every(({ colSpan }) => colSpan === 1));
  return [...(row?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
}

/** Repeats the head of a table at the top of every page that it goes on to, which Paged.js 0.4.3 does not. */
class TableHeads extends Handler {
  renderNode(node: Node, source: Node): void {
    // A row, or what goes on in a divided one.
    const table = tableOf(node);
    if (table?.hasAttribute('data-split-from') !== true) return;
    // A table without a head has its columns repeated.
    if (table.tHead !== null || table.querySelector(':scope > [data-repeated]') !== null) return;
    const original = tableOf(source);
    for (const part of original?.querySelectorAll(':scope > colgroup, :scope > thead') ?? []) {
      if (part.contains(source)) return;
      const copy = part.cloneNode(true) as HTMLElement;
      for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
        element.removeAttribute('data-ref');
        element.removeAttribute('id');
      }
      copy.dataset.repeated = 'true';
      copy.setAttribute('aria-hidden', 'true');
      table.insertBefore(copy, table.querySelector(':scope > tbody, :scope > tfoot, :scope > tr'));
    }
  }
}

function tableOf(node: Node): HTMLTableElement | null {
  const row = (node instanceof Element ? node : node.parentElement)?.closest('tr');
  return row?.closest('table') ?? null;
}

/** Makes Paged.js repeat the heads of tables. */
export function repeatTableHeads(): void {
  registerHandlers(TableHeads);
}
