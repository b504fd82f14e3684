import { describe, expect, test } from 'vitest';
import { documentNames, openDocument } from '../support/document.ts';
import { scoreDocument, type Score } from '../support/score-document.ts';

/**
 * Documents of all kinds with what an editor says of them. The floors are below what is reached, so that a change
 * that reads texts worse is noticed; `npm run score` shows what is reached, document by document.
 */
const floors: Score = {
  title: 0.96,
  subtitle: 0.96,
  authors: 0.92,
  date: 0.98,
  headings: 0.94,
  levels: 0.93,
  notes: 0.97,
  junk: 0.96,
  recall: 0.994,
  precision: 0.99,
};

const documents = documentNames.map((name) => ({ name, document: openDocument(name) }));

test('there are documents of many kinds', () => {
  expect(documents.length).toBeGreaterThan(80);
  expect(new Set(documents.map(({ document }) => document.truth.kind)).size).toBeGreaterThan(40);
});

test.each(documents)(
  'nothing of $name is lost: its ledger covers it exactly once',
  ({ document }) => {
    const { manuscript, draft } = document;
    const pieces = draft.ledger.entries.map(({ start, end }) => manuscript.text.slice(start, end));
    expect(pieces.join('')).toBe(manuscript.text);
  },
);

test.each(documents)('the body of $name keeps its words', ({ document }) => {
  expect(scoreDocument(document).recall).toBeGreaterThan(0.9);
});

describe('read as an editor reads them', () => {
  const scores = documents.map(({ document }) => scoreDocument(document));

  test.each(Object.entries(floors) as readonly [keyof Score, number][])('%s', (name, floor) => {
    const mean = scores.reduce((sum, score) => sum + score[name], 0) / scores.length;
    expect(mean).toBeGreaterThan(floor);
  });
});
