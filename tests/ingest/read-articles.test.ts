import { expect, test } from 'vitest';
import { readFrontMatter } from '../../scripts/ingest/front-matter.ts';
import { readArticles, type ReadContext } from '../../scripts/ingest/read-articles.ts';
import { collectProblems } from '../support/problems.ts';

const { report, lines } = collectProblems();
const read = (file: string, text: string) => {
  const front = readFrontMatter(file, text, report);
  if (front === undefined) throw new Error('no front matter');
  return front;
};

const pandoc = {
  read: (_format, inputs, onRead) => {
    for (const n of inputs.keys()) onRead?.(n, []);
    return Promise.resolve({ trees: inputs.map(() => []), warnings: [] });
  },
} satisfies Pick<ReadContext['pandoc'], 'read'>;

test('a paragraph that would take minutes to lay out is told of, with its place', async () => {
  const long = 'word '.repeat(200_001);
  const article = read('a.md', `---\ntitle: A\n---\n\nA short one.\n\n${long}\n`);
  const context = { pandoc: pandoc as unknown as ReadContext['pandoc'], report };
  const book = { front: read('book.md', '---\ntitle: B\n---\n'), language: 'en' };
  await readArticles([article], book, context);
  expect(lines()).toEqual([
    'a.md:7:1 warning paragraph-is-short-enough: A paragraph of 1,000,006 letters takes minutes to lay out | divide it where its sense does',
  ]);
});
