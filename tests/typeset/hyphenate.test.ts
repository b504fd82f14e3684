import { expect, test } from 'vitest';
import { hyphenate } from '../../scripts/typeset/hyphenate.ts';

const divided = async (word: string, language: string) => {
  const points = (await hyphenate(word, language))[word.toLowerCase()] ?? [];
  return [0, ...points].map((point, n) => word.slice(point, points[n] ?? word.length)).join('-');
};

test('words are divided by the patterns of their language', async () => {
  expect(await divided('international', 'en-US')).toBe('in-ter-na-tional');
  expect(await divided('Zusammenarbeit', 'de')).toBe('Zu-sam-men-ar-beit');
  expect(await divided('gouvernement', 'fr')).toBe('gou-ver-ne-ment');
});

test('a region without patterns of its own uses those of its language', async () => {
  expect(await divided('international', 'en-AU')).toBe('in-ter-na-tional');
});

test('at least two letters stay before a hyphen and three come after it', async () => {
  for (const points of Object.values(
    await hyphenate('fully really abandon identity economy', 'en-US'),
  )) {
    expect(Math.min(...points)).toBeGreaterThanOrEqual(2);
  }
  expect(await divided('identity', 'en-US')).toBe('iden-tity');
});

test('short words, capitals and unknown languages are left whole', async () => {
  expect(await hyphenate('peace ASEAN UNESCO', 'en-US')).toEqual({});
  expect(await hyphenate('international', 'tlh')).toEqual({});
});
