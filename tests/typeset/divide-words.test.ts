import { expect, test } from 'vitest';
import { divider } from '../../scripts/typeset/in-page/divide-words.ts';

/** The parts of a word between its good places to divide it. */
function partsOf(word: string): readonly string[] {
  const places = divider({})(word).filter(({ penalty }) => penalty < 900);
  const ends = [...places.map(({ offset }) => offset), word.length];
  return ends.map((end, n) => word.slice(ends[n - 1] ?? 0, end));
}

test('an address is divided before its marks and after its slashes, never after a hyphen', () => {
  expect(partsOf('https://www.archive.example/northern-harbours/index_3.html?page=2#top')).toEqual([
    'https://',
    'www',
    '.archive',
    '.example/',
    'northern',
    '-harbours/',
    'index',
    '_3',
    '.html',
    '?page',
    '=2',
    '#top',
  ]);
  expect(partsOf('www.archive.example')).toEqual(['www', '.archive', '.example']);
});

test('no place of an address stands after a hyphen, however many follow one another', () => {
  const address = 'https://a.example/one--two-three-four';
  for (const { offset, hyphen } of divider({})(address)) {
    expect(address[offset - 1]).not.toBe('-');
    expect(hyphen).toBe(false);
  }
});

test('a word with a hyphen of its own is divided after it', () => {
  expect(partsOf('self-reliance')).toEqual(['self-', 'reliance']);
});
