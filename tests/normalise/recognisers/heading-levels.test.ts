import { levelsOf } from '../../../scripts/normalise/recognisers/heading-levels.ts';
import { styleOf } from '../../../scripts/normalise/recognisers/heading-styles.ts';
import { check } from '../../support/check.ts';
import { sceneOf } from '../../support/scene.ts';

// "·" stands for a paragraph between two headings.
function levelsIn(lines: readonly string[]): readonly (number | undefined)[] {
  const headings = sceneOf(lines.join('\n\n'))
    .units.filter(({ text }) => text !== '·')
    .map((unit) => ({ unit, style: styleOf(unit.text) }));
  const levels = levelsOf(headings);
  return headings.map(({ unit }) => levels.get(unit.index));
}

check('levels', levelsIn, [
  [
    ['The river', '·', 'The bridge', '·'],
    [2, 2],
  ],
  [
    ['1. Aims', '·', '1.1 Words', '·', '1.1.1 Names', '·', '2. Means', '·'],
    [2, 3, 4, 2],
  ],
  [
    ['1.1 Words', '·', '1.2 Names', '·'],
    [2, 2],
  ],
  [
    ['Part One', '·', 'I. The river', '·', 'II. The bridge', '·', 'Part Two', '·'],
    [2, 3, 3, 2],
  ],
  [
    ['PART ONE', '·', 'CHAPTER I', '·', 'CHAPTER II', '·'],
    [2, 3, 3],
  ],
  [
    ['THE RIVER', '·', 'Who owns it?', '·', 'THE BRIDGE', '·', 'Who built it?', '·'],
    [2, 3, 2, 3],
  ],
  [
    ['I. The river', '·', '1. Its source', '·', '2. Its mouth', '·', 'II. The bridge', '·'],
    [2, 3, 3, 2],
  ],
  [
    ['Aims', '·', 'Means', '·', 'First, salt', '·', 'Second, wood', '·'],
    [2, 2, 3, 3],
  ],
  // Heads that every paper has stand with its sections, however they are written.
  [
    ['Introduction', '·', 'I. The river', '·', 'II. The bridge', '·', 'Conclusion', '·'],
    [2, 2, 2, 2],
  ],
  [
    ['1. Aims', '·', '1.1 Words', '·', 'REFERENCES', '·'],
    [2, 3, 2],
  ],
  // One line in capitals makes no level.
  [
    ['A WORD BEFORE', '·', 'The river', '·', 'The bridge', '·'],
    [2, 2, 2],
  ],
  // Of two headings that touch, the upper one is the upper level.
  [
    ['The water', 'The river', '·', 'The lake', '·', 'The land', 'The hill', '·'],
    [2, 3, 3, 2, 3],
  ],
  [[], []],
]);
