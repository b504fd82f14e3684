import { recogniseTables } from '../../../scripts/normalise/recognisers/tables.ts';
import { check } from '../../support/check.ts';
import { sceneOf } from '../../support/scene.ts';

// "head: …" for the row that names the columns.
function rowsOf(text: string): readonly string[] {
  const scene = sceneOf(text);
  return recogniseTables(scene).map(({ unit, reading, pieces }) => {
    const words = scene.units[unit]?.text ?? '';
    if (reading.kind === 'row') return `${reading.isHead ? 'head' : 'row'}: ${words}`;
    return `${pieces?.[0]?.rule}: ${words}`;
  });
}

check('tables', rowsOf, [
  ['Year\tRain\n1990\t12\n1991\t14', ['head: Year\tRain', 'row: 1990\t12', 'row: 1991\t14']],
  ['Year    Rain\n1990    12', ['head: Year    Rain', 'row: 1990    12']],
  ['| Year | Rain |\n| 1990 | 12 |', ['head: | Year | Rain |', 'row: | 1990 | 12 |']],
  [
    'Year    Rain\n----    ----\n1990    12',
    ['head: Year    Rain', 'table-rule: ----    ----', 'row: 1990    12'],
  ],
  // Figures in the first row as well: the table names no columns.
  ['1990\t12\n1991\t14', ['row: 1990\t12', 'row: 1991\t14']],
  ['1990\t12 %\n1991\t14 %', ['row: 1990\t12 %', 'row: 1991\t14 %']],
  ['Year\tRain', []],
  ['Year\tRain\n1990\t12\t31', []],
  ['Year\tRain\n\nThe river rose.\n\n1990\t12', []],
  ['Salt | pepper\nSugar | spice', []],
  ['The river  rose.\nThe mill  fell.', []],
  ['* * *\n* * *', []],
]);
