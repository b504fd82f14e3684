import { recogniseTail } from '../../../scripts/normalise/recognisers/tail.ts';
import { check } from '../../support/check.ts';
import { proposalsFor, readingsOf } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('signatures', proposalsFor(recogniseTail), [
  [text('Salt', prose, 'Jane Doe'), ['authors: Jane Doe']],
  [text('Salt', prose, '— Jane Doe'), ['authors: — Jane Doe']],
  [text('Salt', prose, 'Signed: Jane Doe'), ['authors: Signed: Jane Doe']],
  [text('Salt', prose, 'JANE DOE.'), ['authors: JANE DOE.']],
  [
    text('Salt', prose, 'Jane Doe', 'Editor of the Gazette'),
    ['authors: Jane Doe', 'role: Editor of the Gazette'],
  ],
  [
    text('Salt', prose, 'Jane Doe', 'The Gazette, 4 March 2019'),
    ['authors: Jane Doe', 'source+date: The Gazette, 4 March 2019'],
  ],
  [text('Salt', prose, 'Yours faithfully,', 'Jane Doe'), ['authors: Jane Doe']],
  [text('Salt', prose, 'The End'), []],
  [text('Salt', prose, 'Long live the king!'), []],
  [text('Salt', prose, 'Oxford University'), []],
  [text('Salt', prose, 'And so to bed'), []],
  // A list of names is no signature.
  [text('Salt', prose, 'Jane Doe', 'John Roe', 'Ann Poe', 'Tom Coe', 'Sue Loe'), []],
  [text('Salt', 'Jane Doe'), []],
  [text('Salt', prose, 'Jane Doe', prose), []],
]);

check('a text whose head names its author', readingsOf, [
  [
    text('The price of salt', 'By John Roe', prose, 'Jane Doe'),
    [
      'title: The price of salt',
      'authors: By John Roe',
      `paragraph: ${prose}`,
      'paragraph: Jane Doe',
    ],
  ],
]);
