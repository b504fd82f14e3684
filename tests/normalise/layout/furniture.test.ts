import { findFurniture } from '../../../scripts/normalise/layout/furniture.ts';
import { splitLines } from '../../../scripts/normalise/layout/line.ts';
import { check } from '../../support/check.ts';

function furnitureIn(text: string): readonly string[] {
  const lines = splitLines(text);
  return [...findFurniture(lines)]
    .sort(([a], [b]) => a - b)
    .map(([index, { rule }]) => `${rule}: ${lines[index]?.text}`);
}

const words = ['salt', 'mill', 'sea', 'tarn', 'ferry', 'bridge', 'river', 'lamp', 'wall', 'yard'];
// Ten lines, no two of them alike.
const page = (name: string) =>
  words.map((word) => `the ${word} of the ${name} was old and had been there for long`).join('\n');

check('page furniture', furnitureIn, [
  [`${page('north')}\nPage 3 of 12\n${page('south')}`, ['page-number: Page 3 of 12']],
  [`${page('north')}\n- 12 -\n${page('south')}`, ['page-number: - 12 -']],
  [`${page('north')}\n[Pg 12]\n${page('south')}`, ['page-number: [Pg 12]']],
  // Numbers that count on, a page apart.
  [
    `${page('north')}\n11\n${page('south')}\n12\n${page('east')}\n13\n${page('west')}`,
    ['page-number: 11', 'page-number: 12', 'page-number: 13'],
  ],
  // Form feeds: numbers at the edges that keep their distance from the page's place.
  [
    `${page('north')}\n4\f${page('south')}\n5\f${page('east')}\n6`,
    ['page-number: 4', 'page-number: 5', 'page-number: 6'],
  ],
  [
    `${page('north')}\niv\f${page('south')}\nv\f${page('east')}\nvi`,
    ['page-number: iv', 'page-number: v', 'page-number: vi'],
  ],
  [
    `Salt\n${page('north')}\fThe Price of Salt  5\n${page('south')}\fThe Price of Salt  6\n${page('east')}`,
    ['running-head: The Price of Salt  5', 'running-head: The Price of Salt  6'],
  ],
  [
    `Salt\n${page('north')}\fTHE PRICE OF SALT\n${page('south')}\fTHE PRICE OF SALT\n${page('east')}`,
    ['running-head: THE PRICE OF SALT', 'running-head: THE PRICE OF SALT'],
  ],
  // The first line of all is the title that the running heads were made from.
  [
    `THE PRICE OF SALT\n${page('north')}\fTHE PRICE OF SALT\n${page('south')}`,
    ['running-head: THE PRICE OF SALT'],
  ],
  // A list, a table, years, and single numbers are no pages.
  [`${page('north')}\n1\n2\n3\n4\n${page('south')}`, []],
  [`${page('north')}\n1917\n${page('south')}`, []],
  [`${page('north')}\n12\n${page('south')}`, []],
  [`${page('north')}\n3\n${page('south')}\n17\n${page('east')}\n5\n${page('west')}`, []],
  [`${page('north')}\nPage 3 of his diary\n${page('south')}`, []],
  [`${page('north')}\nChorus\n${page('south')}\nChorus\n${page('east')}`, []],
  [page('north'), []],
]);
