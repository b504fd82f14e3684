import { groupLines } from '../../../scripts/normalise/layout/group-lines.ts';
import { splitLines } from '../../../scripts/normalise/layout/line.ts';
import { check } from '../../support/check.ts';

const line = 'the quick brown fox jumps over the lazy dog and on it goes';
const wrapping = { width: line.length, hasBlankLines: true, margin: 0 };

// First and last word of each unit, so that a row stays short.
const unitsOf = (settings: typeof wrapping | undefined) => (text: string) =>
  groupLines(splitLines(text), settings).map((group) => {
    const words = group
      .map((one) => one.text)
      .join(' ')
      .split(' ');
    return words.length <= 6 ? words.join(' ') : `${words[0]} … ${words.at(-1)}`;
  });

check('units of a wrapped text', unitsOf(wrapping), [
  [
    `Salt ${line}\n${line}\nto an end.\n\nPepper ${line}\nto an end.`,
    ['Salt … end.', 'Pepper … end.'],
  ],
  [`THE RIVER\n${line}\n${line}\nto an end.`, ['THE RIVER', 'the … end.']],
  [`1. The river\n${line}\n${line}\nto an end.`, ['1. The river', 'the … end.']],
  ['• salt\n• pepper\n• sugar', ['• salt', '• pepper', '• sugar']],
  ['1. salt\n2. pepper', ['1. salt', '2. pepper']],
  ['(1) A book\n(2) Another', ['(1) A book', '(2) Another']],
  [`• salt ${line.slice(8)}\n  and the sea\n• pepper`, ['• … sea', '• pepper']],
  ['Year    Rain\n1990    12\n1991    14', ['Year    Rain', '1990    12', '1991    14']],
  [
    'The river rose at night,\nAnd took the bridge;',
    ['The river rose at night,', 'And took the bridge;'],
  ],
  [`${line}\n* * *\n${line}`, ['the … goes', '* * *', 'the … goes']],
  // A paragraph told by its indent alone.
  [`${line}\nto an end.\n   Salt ${line}\n${line}`, ['the … end.', 'Salt … goes']],
  // Over a page's end a sentence goes on.
  [`Salt ${line}\n\f${line}\nto an end.`, ['Salt … end.']],
  [`Salt ${line}.\n\fPepper ${line}\nto an end.`, ['Salt … goes.', 'Pepper … end.']],
  // A figure, an initial or a dash at the start of a line is no item by itself.
  [`Salt ${line}\n1. and on it goes to the very end of this line here`, ['Salt … here']],
  [`Salt ${line} by\nI. Newton and many another, as it has been said of old`, ['Salt … old']],
  [`Salt ${line}\n- and on it goes to the very end of this line here -`, ['Salt … -']],
  [`Salt ${line} in\n1917 and the years that came after it, one by one, slowly`, ['Salt … slowly']],
]);

check('units of a text with a paragraph on each line', unitsOf(undefined), [
  ['One.\nTwo.\n\nThree.', ['One.', 'Two.', 'Three.']],
  ['', []],
]);
