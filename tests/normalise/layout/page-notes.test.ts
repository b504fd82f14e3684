import { findFurniture } from '../../../scripts/normalise/layout/furniture.ts';
import { splitLines } from '../../../scripts/normalise/layout/line.ts';
import { findPageNotes } from '../../../scripts/normalise/layout/page-notes.ts';
import { check } from '../../support/check.ts';

// The lines of each note with " / " between them.
function pageNotesIn(text: string): readonly string[] {
  const lines = splitLines(text);
  return findPageNotes(lines, findFurniture(lines)).map((note) =>
    note.map((line) => line.text).join(' / '),
  );
}

const words = ['salt', 'mill', 'sea', 'tarn', 'ferry', 'bridge', 'river', 'lamp', 'wall', 'yard'];
const page = (name: string) =>
  words.map((word) => `the ${word} of the ${name} was old and had been there for long`).join('\n');

check('notes at the foot of a page', pageNotesIn, [
  [`It was dear.1\n${page('north')}\n\n1 A book, p. 3\f${page('south')}`, ['1 A book, p. 3']],
  [
    `It was dear.(1) Nobody ate it.(2)\n${page('north')}\n\n(1) A book, p. 3\n(2) Ibid.\f${page('south')}`,
    ['(1) A book, p. 3', '(2) Ibid.'],
  ],
  [`It was dear.¹\n${page('north')}\n\n¹ A book\f${page('south')}`, ['¹ A book']],
  [`It was dear.*\n${page('north')}\n\n* A book\f${page('south')}`, ['* A book']],
  [
    `It was dear.1\n${page('north')}\n_____\n1 A book that was printed in the year of the flood, by a man\nwho had lost his own\f${page('south')}`,
    ['1 A book that was printed in the year of the flood, by a man / who had lost his own'],
  ],
  // Without form feeds the page numbers part the pages.
  [
    `It was dear.1\n${page('north')}\n\n1 A book, p. 3\n\n- 12 -\n${page('south')}`,
    ['1 A book, p. 3'],
  ],
  // Nothing calls it.
  [`It was dear.\n${page('north')}\n\n1 A book, p. 3\f${page('south')}`, []],
  // Called, but on the page before.
  [`It was dear.1\n${page('north')}\f${page('south')}\n\n1 A book, p. 3`, []],
  // The text goes on below it.
  [`It was dear.1\n${page('north')}\n\n1 The river\n\nAnd so it went.\f${page('south')}`, []],
  [`It was dear.1\n${page('north')}\n\n1 A book, p. 3`, []],
  [`It was dear.1\n${page('north')}\n\n1917 was a year\f${page('south')}`, []],
]);
