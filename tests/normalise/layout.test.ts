import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { sceneOf } from '../support/scene.ts';

const unitsOf = (text: string) => sceneOf(text).units.map((unit) => unit.text);
const wrapped = `${'the quick brown fox jumps over the lazy dog and on it goes\n'.repeat(4)}to an end.\n\n`;

check('units', unitsOf, [
  ['One.\nTwo.\n\nThree.', ['One.', 'Two.', 'Three.']],
  ['One.\r\n\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.']],
]);

test('the lines of a hard-wrapped text are joined into its paragraphs', () => {
  expect(unitsOf(wrapped.repeat(3))).toHaveLength(3);
  expect(unitsOf(wrapped.repeat(3))[1]).toMatch(/^the quick .* and on it goes the .* to an end\.$/);
});

test('a word broken at a line end is joined as the text itself writes it', () => {
  const text = `${wrapped}they were self-reliant people of the fen and had an interna-\ntional name among all the builders of mills, for their self-\nreliant ways and for the mills that stood, and for nothing\nelse at all.\n\n`;
  expect(unitsOf(text)[1]).toContain('international name');
  expect(unitsOf(text)[1]).toContain('self-reliant ways');
});

test('page numbers and running heads go, and the paragraph goes on over the page end', () => {
  const line = 'the quick brown fox jumps over the lazy dog and on it goes\n';
  const page = (n: number) => `THE FOX AND THE DOG   ${n}\n\n${line.repeat(5)}\f`;
  const units = unitsOf(`The fox\n\n${line.repeat(5)}\f${page(2)}${page(3)}${page(4)}to an end.`);
  expect(units[0]).toBe('The fox');
  expect(units.slice(1)).toHaveLength(1);
  expect(units[1]).not.toContain('THE FOX');
});
