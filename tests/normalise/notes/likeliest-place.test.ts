import { findMarks } from '../../../scripts/normalise/notes/find-marks.ts';
import { placeGuesser } from '../../../scripts/normalise/notes/likeliest-place.ts';
import { check } from '../../support/check.ts';
import { annotate } from './annotated.ts';

const notes = '\n\nNotes\n\n(1) A book\n\n(2) Another\n\n(3) A third';

// Where the lost mark of note 2 may have stood: the text between its neighbours, and the quotation.
function placeOfSecond(words: string): readonly [string, string | undefined] {
  const { source, body, definitions } = annotate(`${words}${notes}`);
  const { marks } = findMarks(body, definitions);
  const second = definitions[1];
  if (second === undefined) throw new Error('the text has no second note');
  const { from, to, quotation } = placeGuesser(body, marks)(second, '2');
  const end = to === Infinity ? words.length : to;
  return [source.text.slice(from, end).trim(), quotation?.words];
}

check('likeliest place', placeOfSecond, [
  [
    'Salt was dear.(1) He said “nobody can pay for it”. It was rare.(3)',
    ['He said “nobody can pay for it”. It was rare.', '“nobody can pay for it”'],
  ],
  // Of two quotations the longer one.
  [
    'It was dear.(1) “Nobody can pay”, “nobody will ever pay for it”. So it was.(3)',
    [
      '“Nobody can pay”, “nobody will ever pay for it”. So it was.',
      '“nobody will ever pay for it”',
    ],
  ],
  // A quotation that a mark follows has its note.
  ['He said “nobody can pay for it”(1) and went.(3)', ['and went.', undefined]],
  [
    'Salt was dear.(1) She said "nobody can pay for it" and went.',
    ['She said "nobody can pay for it" and went.', '"nobody can pay for it"'],
  ],
  [
    'He said “nobody can pay for it”.',
    ['He said “nobody can pay for it”.', '“nobody can pay for it”'],
  ],
  [
    'Salt was dear.(1) Pepper was “rare”. So it was.(3)',
    ['Pepper was “rare”. So it was.', undefined],
  ],
  ['Salt was dear.', ['Salt was dear.', undefined]],
]);
