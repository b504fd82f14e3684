import { afterAll, expect, test } from 'vitest';
import { noCache } from '../../scripts/tools/cache.ts';
import { openThread } from '../../scripts/tools/threads.ts';
import { makePdf } from '../support/make-pdf.ts';

const thread = openThread('scripts/verify/thread.ts', noCache);
afterAll(() => thread.close());

const expected = (count: number) => ({
  book: { slug: 'one', articles: [] },
  screen: { count, articles: new Map() },
  print: { count, articles: new Map() },
  signatures: [],
});

test('a thread gives what the function gives, for several calls at once', async () => {
  const edition = { kind: 'print-pdf', name: 'one.pdf', bytes: await makePdf(4) };
  const [right, wrong] = await Promise.all([
    thread.run('verifyEdition', expected(4), edition),
    thread.run('verifyEdition', expected(6), edition),
  ]);
  expect(right).toEqual([]);
  expect(wrong).toMatchObject([
    { rule: 'page-counts-agree', message: '"one.pdf" has 4 pages instead of 6' },
  ]);
});

test('what the function throws is thrown here', async () => {
  await expect(thread.run('verifyEdition', expected(1), null)).rejects.toThrow(TypeError);
  await expect(thread.run('noSuchFunction')).rejects.toThrow('is not a function');
});

test('a module that cannot be loaded fails every call', async () => {
  const none = openThread('scripts/verify/none.ts', noCache);
  await expect(none.run('verifyEdition')).rejects.toThrow(/Cannot find module/);
  await expect(none.run('verifyEdition')).rejects.toThrow(/Cannot find module/);
  await none.close();
});

test('a thread that was closed fails what was asked and what is asked', async () => {
  const closed = openThread('scripts/verify/thread.ts', noCache);
  const asked = closed.run('verifyEdition', expected(1), { kind: 'cover' });
  await Promise.all([closed.close(), expect(asked).rejects.toThrow('closed')]);
  await expect(closed.run('verifyEdition')).rejects.toThrow('closed');
});
