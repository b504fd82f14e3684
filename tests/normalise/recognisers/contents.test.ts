import { recogniseContents } from '../../../scripts/normalise/recognisers/contents.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('contents', proposalsFor(recogniseContents), [
  [
    text('Salt', 'Contents', 'The river ..... 3', 'The bridge ..... 9', prose),
    ['contents: Contents', 'contents: The river ..... 3', 'contents: The bridge ..... 9'],
  ],
  [
    text('Salt', 'Contents', 'The river', 'The bridge', 'The river', prose, 'The bridge', prose),
    ['contents: Contents', 'contents: The river', 'contents: The bridge'],
  ],
  [
    text('Salz', 'Inhalt', 'Der Fluss … 3', 'Die Brücke … 9', prose),
    ['contents: Inhalt', 'contents: Der Fluss … 3', 'contents: Die Brücke … 9'],
  ],
  [
    text('Salt', 'Contents [hide]', '1 The river', '2 The bridge', 'Salt is a rock.', prose),
    ['contents: Contents [hide]', 'contents: 1 The river', 'contents: 2 The bridge'],
  ],
  [text('Salt', 'Contents', prose, prose), []],
  [text('Salt', 'Contents', 'The river ..... 3', prose), []],
  [text('Salt', 'Contents of the chest', 'The river', 'The bridge', 'The river', prose), []],
  [text('Salt', 'The contents', 'The river', 'The bridge', 'The river', prose), []],
  [text('Salt', 'The river ..... 3', 'The bridge ..... 9', prose), []],
]);
