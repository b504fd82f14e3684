import type { Suspicion } from '../rule.ts';

const styles: readonly (readonly [name: string, shape: RegExp])[] = [
  ['a closed em dash', /(?<=[\p{L}”’"',.!?)])—(?=[\p{L}“‘"'(])/gu],
  ['a spaced em dash', /(?<=[\p{L}”’"',.!?)]) — (?=[\p{L}“‘"'(])/gu],
  ['a spaced en dash', /(?<=[\p{L}”’"',.!?)]) – (?=[\p{L}“‘"'(])/gu],
  ['a spaced hyphen', /(?<=[\p{L}”’"',.!?)]) - (?=[\p{L}“‘"'(])/gu],
  ['two or three hyphens', /(?<=[\p{L}”’"',.!?)]) ?-{2,3} ?(?=[\p{L}“‘"'(])/gu],
];

/** Reports dashes between words that are written in several styles, once a text, at the first of the rarest style. */
export function findMixedDashes(text: string): readonly Suspicion[] {
  if (!/[—–]| - |--/.test(text)) return [];
  const used = styles
    .map(([name, shape]) => ({ name, found: [...text.matchAll(shape)] }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => a.found.length - b.found.length);
  if (used.length < 2) return [];
  const list = used.map(({ name, found }) => `${found.length} × ${name}`).reverse();
  return [
    {
      offset: used[0]?.found[0]?.index ?? 0,
      rule: 'dashes-have-one-style',
      message: `Breaks in sentences are written in several ways: ${list.join(', ')}`,
    },
  ];
}
