import { expect, test } from 'vitest';
import {
  fillPageReferences,
  namesPages,
  placePageReferences,
} from '../../scripts/typeset/page-references.ts';

const part = (html: string) => ({ id: 'a1', kind: 'article', language: 'en', html }) as const;
const text = (html: string) => html.replace(/<[^>]*>/g, '');

test.each([
  ['en-GB', 'bread (page\u00A012)'],
  ['de', 'bread (Seite\u00A012)'],
  ['tlh', 'bread (12)'],
])('a page is named in the language of the text: %s', (language, written) => {
  const placed = placePageReferences('bread<page-ref to="a1-x"/>', language);
  expect(text(fillPageReferences(part(placed), () => '12').html)).toBe(written);
});

test('numbers are filled in again and again, and a part without references stays as it is', () => {
  const first = part(placePageReferences('a<page-ref to="a1-x"/>, b<page-ref to="a2"/>', 'en'));
  const guessed = fillPageReferences(first, () => undefined);
  expect(text(guessed.html)).toBe('a (page\u00A000), b (page\u00A000)');
  const known = new Map([
    ['a1-x', '7'],
    ['a2', '131'],
  ]);
  const filled = fillPageReferences(guessed, (id) => known.get(id));
  expect(text(filled.html)).toBe('a (page\u00A07), b (page\u00A0131)');
  expect(namesPages(filled)).toBe(true);
  const plain = part('<p>No page (page 00) is named.</p>');
  expect(namesPages(plain)).toBe(false);
  expect(fillPageReferences(plain, () => '1')).toEqual(plain);
});
