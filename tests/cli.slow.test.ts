import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { Ledger } from '../scripts/model/ledger.ts';
import { tempFolder } from './support/temp-folder.ts';

const octavo = join(import.meta.dirname, '..', 'scripts', 'bin', 'octavo.mjs');

async function run(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [octavo, ...args], {
    cwd,
    env,
    reject: false,
  });
  return { exitCode, stdout, stderr };
}

test('help names every command and exit code', async () => {
  const { exitCode, stdout } = await run(await tempFolder(), ['help']);
  expect(exitCode).toBe(0);
  for (const name of ['build', 'normalise', 'polish', 'check', 'doctor', 'Exit codes'])
    expect(stdout).toContain(name);
});

test.each([
  [['biuld'], 'Unknown command "biuld"', 'did you mean "build"?'],
  [['build'], 'Found no book', 'manuscripts/my-book'],
  [['build', '--engin', 'x'], "Unknown option '--engin'", 'octavo help'],
  [['build', '--engine', 'x'], 'Unknown engine "x"', 'pagedjs-cli'],
  [['normalise'], 'Expected a file', 'name the file'],
  [['polish', 'none.txt'], 'Found no file "none.txt"', 'check the path'],
  [['polish', '--lang', 'x!', 'a.txt'], 'Unknown language "x!"', 'en-US'],
  [['polish', 'a.txt', '-o', './a.txt'], 'Expected another file for -o', 'never written over'],
  [['polish', 'a.txt', 'b.txt'], 'Expected one text', 'name one file'],
  [['pages', '--pages', '9-3'], 'No pages: "9-3"', 'as 3-9'],
  [['pages', '--dpi', '5'], 'No resolution: "5"', 'from 10 to 1200'],
])('octavo %j is wrong usage', async (args, message, hint) => {
  const { exitCode, stderr } = await run(await tempFolder(), args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`error: ${message}`);
  expect(stderr).toContain(hint);
  expect(stderr).not.toContain('    at ');
});

test('a machine that fails gives exit code 3, and its trace only for --debug', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'manuscripts', 'a'), { recursive: true });
  await writeFile(join(folder, 'manuscripts', 'a', 'book.md'), '---\ntitle: A\ndate: 2026\n---\n');
  await writeFile(join(folder, 'manuscripts', 'a', '01-a.md'), '# A\n\nText.\n');
  const { exitCode, stderr } = await run(folder, ['build'], { OCTAVO_CHROME: '/no/such/chrome' });
  expect(exitCode).toBe(3);
  expect(stderr).toContain('OCTAVO_CHROME');
  expect(stderr).not.toContain('    at ');
  const debugged = await run(folder, ['build', '--debug'], { OCTAVO_CHROME: '/no/such/chrome' });
  expect(debugged.stderr).toContain('    at ');
});

test('normalise writes Markdown and a ledger, and exits with 0 though it warns', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'in.txt'), 'This text starts with a sentence. It has no title.\n');
  const { exitCode, stderr } = await run(folder, [
    'normalise',
    'in.txt',
    '-o',
    'out.md',
    '--ledger',
    'ledger.json',
  ]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('in.txt:1:1: warning: Found no title in the text [text-has-a-title]');
  expect(await readFile(join(folder, 'out.md'), 'utf8')).toContain(
    'This text starts with a sentence.',
  );
  const ledger = JSON.parse(await readFile(join(folder, 'ledger.json'), 'utf8')) as Ledger;
  expect(ledger.entries.map(({ fate }) => fate)).toEqual(['kept', 'kept']);
  expect(ledger.warnings.map(({ rule }) => rule)).toEqual(['text-has-a-title']);
  expect(ledger.encoding).toBe('utf-8');
});

test('a ledger whose file ends in .html is a page to read', async () => {
  const folder = await tempFolder();
  await writeFile(
    join(folder, 'in.txt'),
    'On salt\n\nThe <b>salt</b> came late, and nobody was there.\n',
  );
  const args = ['normalise', 'in.txt', '-o', 'out.md', '--ledger', 'ledger.html'];
  expect((await run(folder, args)).exitCode).toBe(0);
  const page = await readFile(join(folder, 'ledger.html'), 'utf8');
  expect(page).toMatch(/^<!DOCTYPE html>/i);
  expect(page).toContain('&lt;b&gt;salt');
});

test('normalise of what cannot be decoded exits with 1 and writes nothing', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'in.txt'), Uint8Array.of(0x61, 0xff));
  const { exitCode, stdout } = await run(folder, ['normalise', 'in.txt']);
  expect(exitCode).toBe(1);
  expect(stdout).toBe('');
});

test('polish writes to stdout', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'in.txt'), 'He said "pp. 1 - 2".\n');
  const { exitCode, stdout } = await run(folder, ['polish', 'in.txt']);
  expect(exitCode).toBe(0);
  expect(stdout).toBe('He said “pp.\u00A01–2”.');
});

test('doctor says which browser and pandoc are used', async () => {
  const { exitCode, stdout } = await run(await tempFolder(), ['doctor']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/ok {4}pandoc {3}3\.\d+/);
  expect(stdout).toMatch(/ok {4}browser/);
  expect(stdout).toMatch(/ok {4}java/);
});

test('check finds an edition that is no longer what was built', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'manuscripts', 'a'), { recursive: true });
  await mkdir(join(folder, 'dist', 'a'), { recursive: true });
  expect((await run(folder, ['check'])).stderr).toContain('[edition-is-there]');
  const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  await writeFile(join(folder, 'dist', 'a', 'SHA256SUMS'), `${sum}  index.html\n`);
  await writeFile(join(folder, 'dist', 'a', 'index.html'), 'abc');
  expect((await run(folder, ['check'])).exitCode).toBe(0);
  await writeFile(join(folder, 'dist', 'a', 'index.html'), 'abd');
  const { exitCode, stderr } = await run(folder, ['check']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    'dist/a/index.html:1:1: error: The file is not as it was built [edition-is-unchanged]',
  );
});

test('polish prints the text, or with --diff each change with its place and rule', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'a.txt'), 'He said "yes," p. 7.\n');
  const text = await run(folder, ['polish', 'a.txt']);
  expect(text.stdout).toBe('He said “yes,” p.\u00A07.');
  const diff = await run(folder, ['polish', '--diff', 'a.txt', '-o', 'b.txt']);
  expect(diff.stdout.split('\n')).toEqual([
    'a.txt:1:9 quotation-marks-pair: He said [-"-]{+“+}yes," p. 7.',
    'a.txt:1:14 quotation-marks-pair: He said "yes,[-"-]{+”+} p. 7.',
    'a.txt:1:18 number-and-unit-stay-together: He said “yes,” p.[- -]{+⍽+}7.',
  ]);
  expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('He said “yes,” p.\u00A07.\n');
  const french = await run(folder, ['polish', '--lang', 'fr', 'a.txt']);
  expect(french.stdout).toContain('«\u00A0yes,\u00A0»');
});
