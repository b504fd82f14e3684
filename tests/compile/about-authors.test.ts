import { expect, test } from 'vitest';
import { aboutAuthors } from '../../scripts/compile/about-authors.ts';
import type { ArticleMeta, Author } from '../../scripts/model/article-meta.ts';
import { americanQuotation } from '../../scripts/model/quotation.ts';

const meta = (authors: readonly Author[]): ArticleMeta => ({
  title: 'On Salt',
  shortTitle: 'On Salt',
  subtitle: '',
  standfirst: '',
  authors,
  date: '',
  source: '',
  via: '',
  translator: '',
  retrieved: '',
  isGenerated: false,
  lang: 'en',
  supplied: [],
  editorial: [],
});
const author = (name: string, degrees: readonly string[] = [], role = '') => ({
  name,
  degrees,
  role,
});
const written = (authors: readonly Author[]) =>
  aboutAuthors(meta(authors), americanQuotation)
    .map(({ ranks, name, pieces }) => ranks + name + pieces.map(({ text }) => text).join(''))
    .join('');

test.each([
  [[author('A')], 'A wrote “On Salt.”'],
  [[author('A', ['Dr.', 'PhD'], 'a clerk.')], 'Dr.\u00A0A, PhD, a clerk, wrote “On Salt.”'],
  [[author('A'), author('B')], 'A and B wrote “On Salt.”'],
  [[author('A'), author('B'), author('C')], 'A, B and C wrote “On Salt.”'],
  [
    [author('A', ['MA']), author('B'), author('C', [], 'a clerk')],
    'A, MA; B; and C, a clerk, wrote “On Salt.”',
  ],
])('authors of one text stand in one row: %j', (authors, row) => {
  expect(written(authors)).toBe(row);
});

test('degrees in capitals are acronyms, as they are in the text', () => {
  const [entry] = aboutAuthors(meta([author('A', ['MA'])]), americanQuotation);
  expect(entry?.pieces).toContainEqual({ text: 'MA', isAcronym: true });
});
