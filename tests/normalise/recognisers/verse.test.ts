import { recogniseVerse } from '../../../scripts/normalise/recognisers/verse.ts';
import { check } from '../../support/check.ts';
import { proposalsFor } from '../../support/scene.ts';

const prose = 'The river rose in the night. By the morning nobody could cross it on foot.';
const inText = (lines: string) => `Salt\n\n${prose}\n\n${lines}\n\n${prose}`;
const stanza = [
  'The river rose at dead of night,',
  'And took the bridge away;',
  'The ferryman put out his light',
  'And slept until the day.',
];
const read = stanza.map((line) => `verse: ${line}`);

check('verse', proposalsFor(recogniseVerse), [
  [inText(stanza.join('\n')), read],
  [inText(stanza.map((line) => `    ${line}`).join('\n')), read],
  [inText(`${stanza.join('\n')}\n\n${stanza.join('\n')}`), [...read, ...read]],
  // Two lines are verse only where they are set in.
  [inText(`    ${stanza[0]}\n    ${stanza[1]}`), read.slice(0, 2)],
  [inText(`${stanza[0]}\n${stanza[1]}`), []],
  [inText('Jane Doe\nJohn Roe\nAnn Poe\nTom Coe'), []],
  [inText('JANE: Who is it?\nJOHN: It is I,\nJANE: Come in,\nJOHN: Thank you,'), []],
  [inText('The river rose in the night.\nThe bridge was gone.\nNobody crossed it.'), []],
  [inText('salt and pepper,\nsugar and spice,\nall things nice,'), []],
  [inText('12 High Street\nTarn\nMarrow Vale'), []],
  [inText(stanza.join('\n\n')), []],
]);
