import { expect, test } from 'vitest';
import type { Book, BookArticle } from '../../scripts/model/book.ts';
import type { Theme } from '../../scripts/model/theme.ts';
import { articleForPaper, placeLinkNotes } from '../../scripts/typeset/link-notes.ts';
import { check } from '../support/check.ts';

function article(body: string, notes: BookArticle['notes'] = [], lang = 'en-GB'): BookArticle {
  return { id: 'a1', body, notes, meta: { lang } } as unknown as BookArticle;
}

const told = (body: string) => {
  const made = articleForPaper(article(body));
  return [made.body, ...made.notes.map(({ marks, paragraphs }) => [marks, paragraphs].join(' '))];
};

const link = '<a href="https://a.org/x?b=1&amp;c=2">here</a>';

check('links on paper', told, [
  [`See ${link} now`, [`See ${link}<note-call n="1"/> now`, '1 https://a.org/x?b=1&amp;c=2']],
  [`See ${link}, now`, [`See ${link},<note-call n="1"/> now`, '1 https://a.org/x?b=1&amp;c=2']],
  [
    '<a href="mailto:me@a.org">me</a>',
    ['<a href="mailto:me@a.org">me</a><note-call n="1"/>', '1 me@a.org'],
  ],
  ['<a href="https://a.org/">https://a.org</a>', ['<a href="https://a.org/">https://a.org</a>']],
  [
    '<a href="https://www.a.org/"><em>a.org</em></a>',
    ['<a href="https://www.a.org/"><em>a.org</em></a>'],
  ],
  ['<a href="#a1-s1">there</a>', ['<a href="#a1-s1">there</a>']],
  [`${link} ${link}`, [`${link}<note-call n="1"/> ${link}`, '1 https://a.org/x?b=1&amp;c=2']],
]);

test('notes for links and other notes are one series', () => {
  const notes = [
    { id: 'a1-fn1', marks: [1, 3], paragraphs: ['Shared'] },
    { id: 'a1-fn2', marks: [2], paragraphs: ['Second'] },
  ];
  const body = `a<note-call n="1"/> b ${link} c<note-call n="2"/> d<note-call n="3"/>`;
  const made = articleForPaper(article(body, notes));
  expect([...made.body.matchAll(/n="(\d+)"/g)].map((match) => match[1])).toEqual([
    '1',
    '2',
    '3',
    '4',
  ]);
  expect(made.notes.map(({ marks, paragraphs }) => [marks, paragraphs[0]])).toEqual([
    [[1, 4], 'Shared'],
    [[2], 'https://a.org/x?b=1&amp;c=2'],
    [[3], 'Second'],
  ]);
});

test('a link in a note is told in brackets, and not again what the text told', () => {
  const notes = [
    { id: 'a1-fn1', marks: [1], paragraphs: [`Look ${link}, or <a href="https://b.org/">b</a>.`] },
  ];
  const made = articleForPaper(article(`${link}<note-call n="1"/>`, notes));
  expect(made.notes.map(({ paragraphs }) => paragraphs[0])).toEqual([
    'https://a.org/x?b=1&amp;c=2',
    `Look ${link}, or <a href="https://b.org/">b</a> (https://b.org/).`,
  ]);
});

test('in French the mark stands before the stop', () => {
  expect(articleForPaper(article(`${link}.`, [], 'fr-FR')).body).toBe(`${link}<note-call n="1"/>.`);
});

test.each([
  { what: 'a book without links', body: 'no link' },
  { what: 'a book that wants none', body: link, links: 'none' },
  { what: 'a theme that wants none', body: link, token: 'none' },
])('$what is printed as it is', ({ body, links = 'notes', token }) => {
  const book = { settings: { print: { links } }, articles: [article(body)] } as unknown as Book;
  const theme = { token: () => token } as unknown as Theme;
  expect(placeLinkNotes(book, theme)).toBe(book);
});

test('a book with links is another on paper', () => {
  const settings = { print: { links: 'notes' } };
  const book = { settings, articles: [article(link), article('none')] } as unknown as Book;
  const theme = { token: () => undefined } as unknown as Theme;
  const printed = placeLinkNotes(book, theme);
  expect(printed.articles[0]?.notes).toHaveLength(1);
  expect(printed.articles[1]).toBe(book.articles[1]);
});
