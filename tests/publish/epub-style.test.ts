import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTheme } from '../../scripts/ingest/read-theme.ts';
import { lintEpubCss } from '../support/lint-epub-css.ts';
import { rootedTools } from '../support/rooted-tools.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');

async function styleOf(...names: readonly string[]): Promise<string> {
  const report = ({ message }: { readonly message: string }) => {
    throw new Error(message);
  };
  const theme = await readTheme({ ...rootedTools('.'), own: undefined, templates, report });
  return names.map((name) => theme.css(name)).join('\n');
}

test('the stylesheet keeps to what shops and reading systems publish', async () => {
  expect(lintEpubCss(await styleOf('epub/style.css'))).toEqual([]);
});

test('a book that brings its fonts sets the face of the text, and nothing else', async () => {
  const faults = lintEpubCss(await styleOf('epub/fonts.css', 'epub/style.css'));
  expect(faults).toEqual([expect.stringMatching(/^body \{ font-family: .*reader sets this/)]);
});

test.each([
  ['p { font-size: 12pt }', 'the reader sets this'],
  ['div, li { line-height: 1.2 }', 'the reader sets this'],
  ['.x { color: #333 }', 'unreadable on some theme'],
  ['.x { background: white }', 'no backgrounds'],
  ['.x { border-top: 1px solid black }', 'the colour of the text'],
  ['.x { margin-left: -1em }', 'no negative margin'],
  ['.x { margin: 0 -1em }', 'no negative margin'],
  ['.x { text-indent: -1em }', 'wants padding'],
  ['.x { margin: 0 3em }', 'more than 2 em'],
  ['.x { max-height: 90vh }', 'old readers do not know the screen'],
  ['.x { text-align: start }', 'left and right only'],
  ['.x { margin-inline-start: 1em }', 'left and right only'],
  ['.x { width: 20px }', 'lengths in em'],
  ['.x { display: flex }', 'old readers do not know it'],
  ['.x { width: calc(1em + 2%) }', 'old readers do not know it'],
  ['.x { --y: 1 }', 'old readers do not know it'],
  ['@media (min-width: 20em) { .x { margin: 0 } }', '@media'],
  ['@import "x.css";', '@import'],
  ['.x { list-style-image: url(https://example.org/x.png) }', 'nothing is loaded'],
  ['p { : 1 }', 'not CSS'],
])('%s is a fault', async (css, why) => {
  const sound = await styleOf('epub/style.css');
  expect(lintEpubCss(`${sound}\n${css}`)).toContainEqual(expect.stringContaining(why));
});

test.each([
  '.x { border-top: 1px solid }',
  '.x { border-top: 1px solid currentColor }',
  '.x { padding-left: 1em; text-indent: -1em }',
  '.x { max-height: 90%; max-height: 90vh }',
  '.x { text-align: left; text-align: start }',
  '.x { margin: 25% 0 2em }',
  'img { background-color: #fff }',
])('%s is no fault', async (css) => {
  expect(lintEpubCss(`${await styleOf('epub/style.css')}\n${css}`)).toEqual([]);
});

test('headings and links that are left to the browser are faults', () => {
  const faults = lintEpubCss('p { margin: 0 }').join('\n');
  expect(faults).toContain('h1: headings');
  expect(faults).toContain('a:link: the browser');
});
