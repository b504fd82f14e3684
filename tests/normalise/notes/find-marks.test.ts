import { findMarks } from '../../../scripts/normalise/notes/find-marks.ts';
import { check } from '../../support/check.ts';
import { annotate } from './annotated.ts';

const text = (...lines: readonly string[]) => lines.join('\n\n');
const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';

// The words before each mark, and the label of the note that it calls.
function marksIn(raw: string): readonly string[] {
  const { source, body, definitions } = annotate(raw);
  const { marks } = findMarks(body, definitions);
  return [...marks]
    .sort((a, b) => a.start - b.start)
    .map(({ start, definition }) => {
      const word = source.text.slice(0, start).split(/\s/).at(-1);
      return `${word} ${definition.label}`;
    });
}

check('marks', marksIn, [
  [
    text('It was dear.(1) Nobody ate it.(2)', 'Notes', '(1) A book', '(2) Another'),
    ['dear. 1', 'it. 2'],
  ],
  [text('It was dear.¹ Nobody ate it.²', 'Notes', '1. A book', '2. Another'), ['dear. 1', 'it. 2']],
  [text('It was dear.1 Nobody ate it.2', 'Notes', '1. A book', '2. Another'), ['dear. 1', 'it. 2']],
  [text('It was dear [1, 2].', 'Notes', '[1] A book', '[2] Another'), ['dear 1', '2] 2']],
  [text('Salt* was dear.', '* In silver.'), ['Salt star']],
  [
    text('Salt* and pepper† were dear.', '* In silver.', '† In gold.'),
    ['Salt star', 'pepper dagger'],
  ],
  // One note may be called twice in square brackets, as an encyclopedia does.
  [
    text('It was dear.[1] Nobody ate it.[1]', 'Notes', '[1] A book', '[2] Another'),
    ['dear. 1', 'it. 1'],
  ],
  // A count that starts again answers its own stretch of the text.
  [
    text('It was dear.(1)', '(1) A book', `It was rare.(1) ${prose}`, '(1) Another', prose),
    ['dear. 1', 'rare. 1-2'],
  ],
  // A power is no mark, and a note that nothing calls gets none.
  [text('A field of 2 m² was dear.¹', 'Notes', '1. A book', '2. Another'), ['dear. 1']],
  [text('It was dear.', 'Notes', '(1) A book', '(2) Another'), []],
  [text('It was dear.(1)', prose), []],
]);

check(
  'calls that no note answers',
  (raw: string) => {
    const { body, definitions } = annotate(raw);
    return findMarks(body, definitions).lost.map(({ mark }) => mark);
  },
  [
    [text('It was dear.(1) Nobody ate it.(2)', 'Notes', '(1) A book'), ['2']],
    [text('It was dear.¹', prose), ['1']],
    [text('It was dear.(1) It fell in the flood (1917).', 'Notes', '(1) A book'), []],
    [text('It was dear (3) and rare.', prose), []],
    [text('A field of 2 m² was dear.', prose), []],
  ],
);
