import { expect, test } from 'vitest';
import { splitAcronyms } from '../../scripts/model/acronyms.ts';

test.each([
  ['(ASEAN)', ['ASEAN']],
  ['the EU-Vietnam talks', ['EU']],
  ['Tran Van An, MA, of the WTO', ['MA', 'WTO']],
  ['the UNDP/WHO office', ['UNDP', 'WHO']],
  ['Decision 40/QD-TTg', []],
  ['resolution A/RES/70/1', []],
  ['Part XIV', []],
  ['THE END OF THE ROAD', []],
])('%s', (text, acronyms) => {
  const pieces = splitAcronyms(text);
  expect(pieces.filter(({ isAcronym }) => isAcronym).map((piece) => piece.text)).toEqual(acronyms);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
