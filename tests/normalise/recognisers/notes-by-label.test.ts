import {
  labelledNotes,
  signedNotes,
} from '../../../scripts/normalise/recognisers/notes-by-label.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const text = (...lines: readonly string[]) => lines.join('\n\n');

check(
  'notes that call themselves notes',
  proposalsFor(({ units }) => labelledNotes(units)),
  [
    [text('Salt.[1]', '[Footnote 1: A book.]', 'More.'), ['note 1: [Footnote 1: A book.]']],
    [text('Salt.[A]', '[Footnote A: A book.]'), ['note A: [Footnote A: A book.]']],
    [text('Salt.*', '[Footnote *: A book.]'), ['note *: [Footnote *: A book.]']],
    [text('Salt.', '[Note: A book.]'), ['note : [Note: A book.]']],
    [
      text('Salt.[1]', '[Footnote 1: A book.', 'It was never printed.]', 'More.'),
      ['note 1: [Footnote 1: A book.', 'note-more: It was never printed.]'],
    ],
    [
      text('Salt.[1]', '[Footnote 1: A book [of 1887].]', 'More.'),
      ['note 1: [Footnote 1: A book [of 1887].]'],
    ],
    [text('Footnote 1: A book.'), []],
    [text('[Footnotes are at the end.]'), []],
    [text('[1] A book.'), []],
    [text('[Noted in the margin]'), []],
  ],
);

check(
  'notes under a sign',
  proposalsFor((scene) => signedNotes(scene.units, scene)),
  [
    [text('Salt* was dear.', '* In silver.'), ['note *: * In silver.']],
    [text('Salt† was dear.', 'Pepper was not.', '† In silver.'), ['note †: † In silver.']],
    [
      text('Salt* and pepper** were dear.', '* In silver.', '** In gold.'),
      ['note *: * In silver.', 'note **: ** In gold.'],
    ],
    [text('Salt(*) was dear.', '(*) In silver.'), ['note *: (*) In silver.']],
    [text('Salt was dear.', '* In silver.'), []],
    [text('* In silver.', 'Salt* was dear.'), []],
    [text('Salt* was dear.', '* * *', 'Pepper was not.'), []],
  ],
);
