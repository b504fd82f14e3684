import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files } from '../../scripts/tools/files.ts';
import { tempFolder } from '../support/temp-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a folder is replaced whole, and nothing is left beside it', async () => {
  const root = await tempFolder();
  await files.replaceFolder(join(root, 'dist'), new Map([['old.txt', bytes('old')]]));
  await files.replaceFolder(join(root, 'dist'), new Map([['fonts/new.txt', bytes('new')]]));
  expect(await readdir(join(root, 'dist'), { recursive: true })).toEqual([
    'fonts',
    'fonts/new.txt',
  ]);
  expect(await readdir(root)).toEqual(['dist']);
});

test('a folder that cannot be written whole stays as it was', async () => {
  const root = await tempFolder();
  await files.replaceFolder(join(root, 'dist'), new Map([['old.txt', bytes('old')]]));
  // A name that cannot be written: the file "a" cannot be a folder too.
  const bad = new Map([
    ['a', bytes('1')],
    ['a/b', bytes('2')],
  ]);
  await expect(files.replaceFolder(join(root, 'dist'), bad)).rejects.toThrow('Cannot write');
  expect(await readFile(join(root, 'dist', 'old.txt'), 'utf8')).toBe('old');
  expect(await readdir(root)).toEqual(['dist']);
});

test('what is not there is undefined or empty; what cannot be read is a fault with a hint', async () => {
  const root = await tempFolder();
  expect(await files.read(join(root, 'none'))).toBeUndefined();
  expect(await files.listFiles(join(root, 'none'))).toEqual([]);
  await expect(files.read(root)).rejects.toMatchObject({
    name: 'PressError',
    hint: expect.stringContaining('folder') as string,
  });
});

test('a link out of a folder is outside', async () => {
  const root = await tempFolder();
  await mkdir(join(root, 'book'));
  await writeFile(join(root, 'secret'), 'x');
  await writeFile(join(root, 'book', 'in'), 'x');
  await symlink(join(root, 'secret'), join(root, 'book', 'out'));
  expect(await files.isInside(join(root, 'book', 'in'), join(root, 'book'))).toBe(true);
  expect(await files.isInside(join(root, 'book', 'out'), join(root, 'book'))).toBe(false);
  expect(await files.isInside(join(root, 'book', '..', 'secret'), join(root, 'book'))).toBe(false);
  await chmod(join(root, 'book'), 0o700);
});

test.runIf(existsSync('/proc/self'))(
  'a place where nothing can be made is told of at once',
  async () => {
    await expect(files.write('/proc/octavo/book.pdf', '')).rejects.toMatchObject({
      name: 'PressError',
      message: expect.stringContaining('Cannot write "/proc/octavo/book.pdf"') as string,
    });
  },
);
