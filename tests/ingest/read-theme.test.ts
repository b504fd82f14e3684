import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTheme } from '../../scripts/ingest/read-theme.ts';
import { startOf } from '../../scripts/model/place.ts';
import { collectProblems } from '../support/problems.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { tempFolder } from '../support/temp-folder.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');

async function read(own: Readonly<Record<string, string>> | undefined) {
  const root = await tempFolder();
  for (const [name, text] of Object.entries(own ?? {})) {
    await mkdir(join(root, 'book', 'theme', name, '..'), { recursive: true });
    await writeFile(join(root, 'book', 'theme', name), text);
  }
  const collected = collectProblems();
  const ownTheme = { book: 'book', folder: 'book/theme', place: startOf('book/book.md') };
  const { files, readPackageFile } = rootedTools(root);
  const theme = await readTheme({
    own: own && ownTheme,
    templates,
    files,
    readPackageFile,
    report: collected.report,
  });
  return { theme, lines: collected.lines() };
}

test('the default theme has no unknown token and all its fonts', async () => {
  const { theme, lines } = await read(undefined);
  for (const path of [
    'print/page.css',
    'print/text.css',
    'print/reference.css',
    'epub/style.css',
    'epub/cover.css',
    'site/style.css',
  ]) {
    expect(theme.css(path).length).toBeGreaterThan(50);
    expect(theme.css(path)).not.toContain('token(');
  }
  expect(lines).toEqual([]);
  for (const { bytes } of theme.faces) expect(bytes.length).toBeGreaterThan(10_000);
});

test('one set of tokens feeds print, EPUB and site', async () => {
  const { theme } = await read({
    'shared/tokens.json': '{ "colour": { "ink": "#123456" } }',
    'print/text.css': 'a { color: token(colour-ink) }',
    'epub/style.css': 'b { color: token(colour-ink) }',
    'site/style.css': 'c { color: token(colour-ink) }',
  });
  for (const path of ['print/text.css', 'epub/style.css', 'site/style.css'])
    expect(theme.css(path)).toContain('#123456');
});

test('a file of the book’s own theme goes before ours, and the others stay', async () => {
  const { theme } = await read({ 'shared/title-page.html': '<p>{{title}}, its own</p>' });
  expect(theme.render('shared/title-page.html', { title: 'A & B' })).toBe(
    '<p>A &amp; B, its own</p>',
  );
  expect(theme.render('shared/colophon.html', { title: 'X' })).toContain('colophon-title');
});

test('a font of the book’s own comes from its theme, and none from elsewhere', async () => {
  const face = (file: string) =>
    JSON.stringify({ faces: [{ family: 'F', weight: 400, style: 'normal', file }], credits: [] });
  const { theme } = await read({ 'shared/fonts.json': face('fonts/f.ttf'), 'fonts/f.ttf': 'font' });
  expect(new TextDecoder().decode(theme.faces[0]?.bytes)).toBe('font');
  expect((await read({ 'shared/fonts.json': face('../../../etc/hostname') })).lines[0]).toContain(
    'theme-is-readable',
  );
  const outside = await read({ 'shared/fonts.json': face('npm:yaml/../../package.json') });
  expect(outside.lines[0]).toContain('no installed package has it');
});
