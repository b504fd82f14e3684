import { callsIn } from '../../../scripts/normalise/notes/call-shapes.ts';
import { check } from '../../support/check.ts';
import { sceneOf } from '../../support/scene.ts';

const callsOf = (text: string) =>
  sceneOf(text).units.flatMap((unit) => callsIn(unit).map(({ mark, style }) => `${mark} ${style}`));

check('calls', callsOf, [
  ['It was dear (1).', ['1 round']],
  ['It was dear.(1) Nobody ate it.', ['1 round']],
  ['It was dear.[2]', ['2 square']],
  ['It was dear [2, 3].', ['2 square', '3 square']],
  ['It was dear [2–4].', ['2 square', '3 square', '4 square']],
  ['It was dear.[iv] So it was.', ['iv square']],
  ['It was dear.¹ So it was.', ['1 raised']],
  ['It was dear.¹² So it was.', ['12 raised']],
  ['It was dear.¹,² So it was.', ['1 raised', '2 raised']],
  ['It was dear.1 So it was.', ['1 glued']],
  ['“It was dear”1, he said.', ['1 glued']],
  ['It fell in 1800.1 So it was.', ['1 glued']],
  ['It was dear. 1 So it was.', ['1 spaced']],
  // Units, powers and signs.
  ['A field of 40 m² lay there.', []],
  ['A field of 40 km² lay there.', []],
  ['There are 10⁵ of them.', []],
  ['The air has CO² in it.', []],
  ['(40 m²)', []],
  // Enumerations and letters.
  ['We want: (a) salt, (b) pepper.', []],
  ['They are (1) dear and (2) rare.', []],
  ['(1) A book', []],
  ['[a] A book', []],
  // Years and quantities.
  ['The flood (1917) was great.', []],
  ['It was in 1917 and after.', []],
  ['He had 3 men and 40 sheep.', []],
  ['They came at 9.30 or at 10:15.', []],
  ['The price rose by 3.5 per cent.', []],
  ['It cost $12,000.', []],
  ['See (p. 3) there.', []],
  ['Salt and H2O', []],
  ['It is 5°C in May.', []],
]);
