import { splitLines } from '../../../scripts/normalise/layout/line.ts';
import { measureWrapping } from '../../../scripts/normalise/layout/wrapping.ts';
import { check } from '../../support/check.ts';

const line = 'the quick brown fox jumps over the lazy dog and on it goes';
const paragraph = `${`${line}\n`.repeat(4)}to an end.`;
const wrappingOf = (text: string) => measureWrapping(splitLines(text));

check('wrapping', wrappingOf, [
  [
    `${paragraph}\n\n${paragraph}\n\n${paragraph}`,
    { width: line.length, hasBlankLines: true, margin: 0 },
  ],
  [
    `${paragraph}\n\n${paragraph}`.replace(/^(?=.)/gm, '   '),
    { width: line.length, hasBlankLines: true, margin: 3 },
  ],
  [
    `${paragraph}\n${paragraph}\n${paragraph}\n${paragraph}`,
    { width: line.length, hasBlankLines: false, margin: 0 },
  ],
  // Paragraphs of a line each.
  [`${line.repeat(4)}\n${line.repeat(5)}\n${line.repeat(3)}\n${line.repeat(4)}`, undefined],
  ['One.\nTwo.\nThree.\nFour.', undefined],
  // Verse: every line starts anew.
  [
    'The river rose at dead of night,\nAnd took the bridge away;\nThe ferryman put out his light\nAnd slept until the day.',
    undefined,
  ],
  // A list of long entries.
  [`${line.replace('the', 'The')}\n`.repeat(6), undefined],
  ['', undefined],
]);
