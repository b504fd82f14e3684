import type { DocumentModel } from '../document-model.ts';
import { each, rule, type Located, type Rule } from '../rule.ts';
import { kidTypes, type StructureElement } from '../structure.ts';
import { checkTable, type TableFaults } from '../table-grid.ts';
import { inParent, kidsOnly, ofType } from './kinds.ts';

/** ISO 14289-1, 7.2 and 7.5: what tables are made of, their geometry, and how cells find their headers. */
export const tableRules: readonly Rule[] = [
  rule(
    '7.2-3',
    'A table has rows, groups of rows and a caption',
    kidsOnly('Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  ),
  rule('7.2-4', 'A row stands in a table', inParent('TR', ['Table', 'THead', 'TBody', 'TFoot'])),
  rule('7.2-5', 'A table head stands in a table', inParent('THead', ['Table'])),
  rule('7.2-6', 'A table body stands in a table', inParent('TBody', ['Table'])),
  rule('7.2-7', 'A table foot stands in a table', inParent('TFoot', ['Table'])),
  rule('7.2-8', 'A header cell stands in a row', inParent('TH', ['TR'])),
  rule('7.2-9', 'A data cell stands in a row', inParent('TD', ['TR'])),
  rule('7.2-10', 'A row has cells only', kidsOnly('TR', ['TH', 'TD'])),
  rule('7.2-11', 'A table has one head at most', atMostOne('THead')),
  rule('7.2-12', 'A table has one foot at most', atMostOne('TFoot')),
  rule('7.2-13', 'A table with a foot has a body', needsBody('TFoot')),
  rule('7.2-14', 'A table with a head has a body', needsBody('THead')),
  rule(
    '7.2-15',
    'Cells do not lie on one another',
    each(
      (document) => tables(document).flatMap(({ faults }) => faults.intersecting),
      () => 'Two cells of a table lie on one another',
    ),
  ),
  rule(
    '7.2-16',
    'The caption of a table comes first or last',
    each(
      ofType('Table'),
      (table) =>
        kidTypes(table).slice(1, -1).includes('Caption') &&
        'The caption stands between rows of the table',
    ),
  ),
  rule('7.2-36', 'A table head has rows only', kidsOnly('THead', ['TR'])),
  rule('7.2-37', 'A table body has rows only', kidsOnly('TBody', ['TR'])),
  rule('7.2-38', 'A table foot has rows only', kidsOnly('TFoot', ['TR'])),
  rule('7.2-39', 'A table has one caption at most', atMostOne('Caption')),
  rule(
    '7.2-41',
    'The columns of a table have the same number of rows',
    geometry(({ longerColumn }) =>
      longerColumn === undefined
        ? undefined
        : `Column ${longerColumn + 1} goes on below the last row`,
    ),
  ),
  rule(
    '7.2-42',
    'No row has more columns than the first',
    geometry(({ widerRow }) =>
      widerRow === undefined ? undefined : `Row ${widerRow + 1} has more columns than the first`,
    ),
  ),
  rule(
    '7.2-43',
    'No row has fewer columns than the first',
    geometry(({ narrowerRow }) =>
      narrowerRow === undefined
        ? undefined
        : `Row ${narrowerRow.row + 1} has only ${narrowerRow.columns} columns`,
    ),
  ),
  rule(
    '7.5-1',
    'Data cells find their headers',
    headers(
      ({ unknown }) => unknown.length === 0 && 'A cell finds no header: give the headers a /Scope',
    ),
  ),
  rule(
    '7.5-2',
    'Headers that a cell names are there',
    headers(
      ({ unknown }) =>
        unknown.length > 0 && `A cell names headers that are not there: ${unknown.join(', ')}`,
    ),
  ),
];

function atMostOne(type: string): Rule['run'] {
  return each(ofType('Table'), (table) => {
    const count = kidTypes(table).filter((kid) => kid === type).length;
    return count > 1 && `The table has ${count} ${type} elements`;
  });
}

function needsBody(type: string): Rule['run'] {
  return each(ofType('Table'), (table) => {
    const kids = kidTypes(table);
    return kids.includes(type) && !kids.includes('TBody') && `The table has ${type} without TBody`;
  });
}

interface CheckedTable extends Located {
  readonly faults: TableFaults;
}

const checked = new WeakMap<StructureElement, TableFaults>();

// Five rules ask about the same grid.
function tables(document: DocumentModel): readonly CheckedTable[] {
  return ofType('Table')(document).map((table) => {
    const faults = checked.get(table) ?? checkTable(table);
    checked.set(table, faults);
    return { faults, page: table.page, object: table.object };
  });
}

function geometry(wrong: (faults: TableFaults) => string | undefined): Rule['run'] {
  return each(tables, ({ faults }) => wrong(faults));
}

function headers(
  wrong: (headless: NonNullable<TableFaults['headless']>) => string | false,
): Rule['run'] {
  return each(ofType('TD'), (cell, document) => {
    const found = tables(document).find(({ faults }) => faults.headless?.cell === cell);
    return found?.faults.headless !== undefined && wrong(found.faults.headless);
  });
}
