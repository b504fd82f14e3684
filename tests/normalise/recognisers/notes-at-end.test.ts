import { notesAtEnd } from '../../../scripts/normalise/recognisers/notes-at-end.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check(
  'notes without a heading',
  proposalsFor(({ units }) => notesAtEnd(units)),
  [
    [
      text(prose, prose, '(1) A book', '(2) Another'),
      ['note 1: (1) A book', 'note 2: (2) Another'],
    ],
    [
      text(prose, prose, '[a] A book', '[b] Another'),
      ['note a: [a] A book', 'note b: [b] Another'],
    ],
    [text(prose, prose, '¹ A book', '² Another'), ['note 1: ¹ A book', 'note 2: ² Another']],
    // Behind the chapter that calls them, with another chapter to follow.
    [
      text(
        'Salt was dear.(1) Pepper was dearer.(2)',
        '(1) A book',
        '(2) Another',
        prose,
        prose,
        prose,
      ),
      ['note 1: (1) A book', 'note 2: (2) Another'],
    ],
    [
      text(prose, prose, '(1) A book', 'It was never printed.', '(2) Another'),
      ['note 1: (1) A book', 'note-more: It was never printed.', 'note 2: (2) Another'],
    ],
    [
      text(prose, '1. Ibid., p. 3', '2. A book, 1887, p. 4'),
      ['note 1: 1. Ibid., p. 3', 'note 2: 2. A book, 1887, p. 4'],
    ],
    // An enumeration that stands above what calls its numbers.
    [text('(1) a bridge', '(2) a road', 'We want both, and (1) first.', prose, prose, prose), []],
    [text(prose, '1. Wash the rice.', '2. Boil the water.'), []],
    [text(prose, '1. Ibid., p. 3', '2. A book, 1887, p. 4', prose), []],
    [text(prose, '2. Ibid., p. 3', '3. A book, 1887, p. 4'), []],
    [text(prose, '1. Ibid., p. 3'), []],
    [text(prose, prose), []],
  ],
);
