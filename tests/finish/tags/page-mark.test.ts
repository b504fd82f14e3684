import { expect, test } from 'vitest';
import { readMark } from '../../../scripts/finish/tags/page-mark.ts';

const tags: readonly (readonly [tag: string, mark: ReturnType<typeof readMark>])[] = [
  ['en-x-oct-note-a1-fn3', { language: 'en', kind: 'note', key: 'a1-fn3' }],
  ['zh-Hans-x-oct-part-back-e7', { language: 'zh-Hans', kind: 'part', key: 'back-e7' }],
  ['en-x-pirate-oct-sect-a1-e0', { language: 'en-x-pirate', kind: 'sect', key: 'a1-e0' }],
  ['en-x-octo-note-a1-fn3', { language: '', kind: 'note', key: 'a1-fn3' }],
  ['fr-CA', undefined],
  ['', undefined],
];

test.each(tags)('the mark in "%s" is read, and the language left', (tag, mark) => {
  expect(readMark(tag)).toEqual(mark);
});
