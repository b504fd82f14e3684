import { recogniseNotes } from '../../../scripts/normalise/recognisers/notes.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('notes', proposalsFor(recogniseNotes), [
  [
    text(prose, 'Notes', '(1) Ibid., p. 3', '(2) A book'),
    ['notes-heading: Notes', 'note 1: (1) Ibid., p. 3', 'note 2: (2) A book'],
  ],
  [
    text(prose, 'References', '1. Ibid., p. 3', '2. A book'),
    ['notes-heading: References', 'note 1: 1. Ibid., p. 3', 'note 2: 2. A book'],
  ],
  [
    text(prose, 'Chú thích:', '[1] A book', '[2] Another'),
    ['notes-heading: Chú thích:', 'note 1: [1] A book', 'note 2: [2] Another'],
  ],
  // One paragraph may answer two marks.
  [
    text(prose, 'Notes', '(1), (2) A book', '(3) Another'),
    ['notes-heading: Notes', 'note 1,2: (1), (2) A book', 'note 3: (3) Another'],
  ],
  [
    text(prose, 'Notes', '1. A book', 'It was never printed.', '2. Another'),
    [
      'notes-heading: Notes',
      'note 1: 1. A book',
      'note-more: It was never printed.',
      'note 2: 2. Another',
    ],
  ],
  // What stands under the notes is none.
  [
    text(prose, 'Notes', '1. A book', '2. Another', 'Jane Doe'),
    ['notes-heading: Notes', 'note 1: 1. A book', 'note 2: 2. Another'],
  ],
  [
    text('Salt¹ was dear. Nobody could say why it was so dear in those years.', '¹ Ibid., p. 3'),
    ['note 1: ¹ Ibid., p. 3'],
  ],
  [text('Salt* was dear.', '* In silver.'), ['note *: * In silver.']],
  [text(prose, '[Footnote 1: A book.]'), ['note 1: [Footnote 1: A book.]']],
  [text(prose, 'Notes', prose), []],
  [text(prose, 'Notes from a small island', '1. The ferry', '2. The pier', prose), []],
  [text('1. Wash the rice.', '2. Boil the water.', prose), []],
  [text(prose, '1. Wash the rice.', '2. Boil the water.'), []],
  [text(prose, '* one', '* two'), []],
  [text(prose, '(a) one', '(b) two'), []],
  [text(prose, '1917', '1918'), []],
]);
