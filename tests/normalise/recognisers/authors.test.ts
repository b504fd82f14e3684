import { recogniseAuthors } from '../../../scripts/normalise/recognisers/authors.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const text = (...lines: readonly string[]) => lines.join('\n\n');

check('authors', proposalsFor(recogniseAuthors), [
  [text('The price of salt', 'Dr. Jane Doe', prose), ['authors: Dr. Jane Doe']],
  [text('The price of salt', 'Jane Doe, PhD', prose), ['authors: Jane Doe, PhD']],
  [
    text('The price of salt', 'Tran Van An, MA, Deputy Head of Department', prose),
    ['authors: Tran Van An, MA, Deputy Head of Department'],
  ],
  [text('The price of salt', prose, '* Tran Van An, MA'), ['authors: * Tran Van An, MA']],
  [text('The price of salt', 'By', 'Jane Doe', prose), ['fields: By', 'authors: Jane Doe']],
  [text('Salz', 'Von', 'Jane Doe', prose), ['fields: Von', 'authors: Jane Doe']],
  [
    text('The price of salt', 'Jane Doe*', prose, '* Engineer, Lower Tarn Drainage Board'),
    ['role: * Engineer, Lower Tarn Drainage Board'],
  ],
  [
    text('The price of salt', 'Jane Doe*, John Roe**', prose, '** Engineer, Lower Tarn'),
    ['role: ** Engineer, Lower Tarn'],
  ],
  // A bare name is for the head to judge.
  [text('The price of salt', 'Jane Doe', prose), []],
  [text('The price of salt', 'By', 'the river', prose), []],
  [text('The Price of Salt', prose), []],
  [text('The price of salt', 'MP calls for a new bridge', prose), []],
  [text('The price of salt', 'Sir Ewan Kerr opened the bridge.', prose), []],
  [text('The price of salt', 'Professor Jane Doe died on Tuesday', prose), []],
  [text('The price of salt', prose, '* See the table below.'), []],
  [text('The price of salt', prose, '* Engineer, Lower Tarn Drainage Board'), []],
  [text('The price of salt', 'Salem, MA', prose), []],
  [text('Dr. Jane Doe said that the tax was too high. Nobody believed her.', prose), []],
  // In the middle of a long text nobody signs.
  [text(...Array<string>(10).fill(prose), 'Dr. Jane Doe', ...Array<string>(10).fill(prose)), []],
]);
