import { recogniseFieldsLines } from '../../../scripts/normalise/recognisers/date-line.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('lines of fields', proposalsFor(recogniseFieldsLines), [
  [text('Salt', '26/9/2018 9:6', prose), ['date: 26/9/2018 9:6']],
  [text('Salt', 'Published on 4 March 2019', prose), ['date: Published on 4 March 2019']],
  [text('Salt', 'By Jane Doe', prose), ['authors: By Jane Doe']],
  [text('Salt', 'Translated by John Roe', prose), ['translator: Translated by John Roe']],
  // The later of two dates, with its weekday, is the day on which the page was fetched.
  [
    text('Tuesday, 9 March 2021', 'Salt', '4 March 2019', prose),
    ['retrieved: Tuesday, 9 March 2021', 'date: 4 March 2019'],
  ],
  [
    text('Monday, 4 March 2019', 'Salt', '9 March 2021', prose),
    ['date: Monday, 4 March 2019', 'date: 9 March 2021'],
  ],
  [text('Salt', prose, 'By Jane Doe'), ['authors: By Jane Doe']],
  [text('Salt', prose, 'Published: 4 March 2019'), ['date: Published: 4 March 2019']],
  // Below the text a bare date may be when it was written, or a dated entry: it stays.
  [text('Salt', prose, '4 March 2019'), []],
  [text('Salt', prose, '4 March 2019', ...Array<string>(9).fill(prose)), []],
  [text('Salt', 'On 4 March 2019 it rained', prose), []],
  [text('Salt', 'By the river', prose), []],
  [text('Salt', 'Monday', prose), []],
  [text('Salt', '1917', prose), []],
]);
