import { check } from '../../support/check.ts';
import { annotate } from './annotated.ts';

const text = (...lines: readonly string[]) => lines.join('\n\n');
const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';

// Label, marks, number of paragraphs, number of the count.
const notesOf = (raw: string) =>
  annotate(raw).definitions.map(
    ({ label, marks, units, count }) => `${label} (${marks.join(',')}) ${units.length} ${count}`,
  );

check('notes', notesOf, [
  [text(prose, 'Notes', '(1) A book', '(2) Another'), ['1 (1) 1 0', '2 (2) 1 0']],
  [text(prose, 'Notes', '(1), (2) A book', '(3) Another'), ['1 (1,2) 1 0', '3 (3) 1 0']],
  [
    text(prose, 'Notes', '1. A book', 'It was never printed.', '2. Another'),
    ['1 (1) 2 0', '2 (2) 1 0'],
  ],
  // A count that starts again, at the next chapter.
  [
    text('Salt.(1)', '(1) A book', `Pepper.(1) ${prose}`, '(1) Another', prose),
    ['1 (1) 1 0', '1-2 (1) 1 1'],
  ],
  [
    text('Salt* and pepper** were dear.', '* In silver.', '** In gold.'),
    ['star (*) 1 0', 'star-2 (**) 1 0'],
  ],
  [text('Salt† was dear.', '† In silver.'), ['dagger (†) 1 0']],
  [text('Salt.', '[Note: A book.]'), ['note-1 () 1 0']],
  [text('Salt.[A]', '[Footnote A: A book.]'), ['A (A) 1 0']],
  [text(prose, prose), []],
]);
