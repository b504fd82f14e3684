import { cellsOf, isRule } from '../layout/line-shapes.ts';
import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { drop } from './junk.ts';

/** Simple tables: lines that follow one another with the same number of cells; the rules around them go. */
export const recogniseTables: Recogniser = (scene) =>
  tablesIn(scene).flatMap((table) => readTable(table));

function tablesIn({ units, settled }: Scene): readonly (readonly Unit[])[] {
  const tables: Unit[][] = [];
  let columns = 0;
  for (const unit of units) {
    const cells = settled.has(unit.index) ? 1 : cellsOf(unit.text).length;
    const isOpen = tables.at(-1)?.at(-1)?.index === unit.index - 1;
    if (isRule(unit.text) && (isOpen || cellsOf(units[unit.index + 1]?.text ?? '').length > 1)) {
      if (isOpen) tables.at(-1)?.push(unit);
      else [columns] = [0, tables.push([unit])];
    } else if (cells > 1 && isOpen && (columns === 0 || cells === columns)) {
      tables.at(-1)?.push(unit);
      columns = cells;
    } else if (cells > 1) {
      tables.push([unit]);
      columns = cells;
    }
  }
  return tables.filter((table) => table.filter(({ text }) => !isRule(text)).length >= 2);
}

function readTable(table: readonly Unit[]): readonly Proposal[] {
  const rows = table.filter(({ text }) => !isRule(text));
  return table.map((unit): Proposal => {
    if (isRule(unit.text))
      return drop(unit, { rule: 'table-rule', confidence: 0.9, evidence: 'a rule of a table' });
    const isHead = unit === rows[0] && hasHead(rows);
    return {
      unit: unit.index,
      reading: { kind: 'row', isHead },
      confidence: 0.85,
      evidence: `one of ${rows.length} lines with as many cells`,
    };
  });
}

// A head names its columns: no figures in it where the rows below have them, or nothing that tells otherwise.
function hasHead(rows: readonly Unit[]): boolean {
  const hasFigures = (unit: Unit | undefined) =>
    cellsOf(unit?.text ?? '')
      .slice(1)
      .some((cell) => /^[-+−±$€£]?[\d.,]+ ?%?$/.test(cell));
  return !hasFigures(rows[0]);
}
