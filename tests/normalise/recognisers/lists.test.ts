import { recogniseLists } from '../../../scripts/normalise/recognisers/lists.ts';
import { check } from '../../support/check.ts';
import { sceneOf } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';

// "bullet 0: • one": style, depth, words.
function itemsOf(lines: string): readonly string[] {
  const scene = sceneOf(`Salt\n\n${lines}`);
  return [...recogniseLists(scene)]
    .sort((a, b) => a.unit - b.unit)
    .map(({ unit, reading }) =>
      reading.kind === 'item'
        ? `${reading.style} ${reading.depth}: ${scene.units[unit]?.text.slice(reading.textStart)}`
        : reading.kind,
    );
}

check('lists', itemsOf, [
  ['• one\n• two', ['bullet 0: one', 'bullet 0: two']],
  ['1. one\n2. two\n3. three', ['number 0: one', 'number 0: two', 'number 0: three']],
  ['(a) one\n(b) two', ['number 0: one', 'number 0: two']],
  ['i) one\nii) two\niii) three', ['number 0: one', 'number 0: two', 'number 0: three']],
  ['0. none\n1. one', ['number 0: none', 'number 0: one']],
  // A list that an earlier page began.
  ['4. four\n5. five\n6. six', ['number 0: four', 'number 0: five', 'number 0: six']],
  [
    '• one\n    – in it\n    – and in it\n• two',
    ['bullet 0: one', 'bullet 1: in it', 'bullet 1: and in it', 'bullet 0: two'],
  ],
  [
    '1. one\n    a) in it\n    b) and in it\n2. two',
    ['number 0: one', 'number 1: in it', 'number 1: and in it', 'number 0: two'],
  ],
  ['• one', []],
  ['1. one\n3. three', []],
  ['4. four\n5. five', []],
  [`1. The river\n${prose}\n2. The bridge\n${prose}`, []],
  ['- Who is there?\n- It is I.', []],
  ['— Who is there?\n— It is I.', []],
  ['– Come in!\n– Thank you.', []],
  ['1917. A year\n1918. Another', []],
  ['1.5 km to the mill\n2.5 km to the river', []],
  ['I. The king came home.', []],
  ['a quarter\nb flat', []],
  ['*one* and\n*two*', []],
  ['-5 degrees\n-6 degrees', []],
]);
