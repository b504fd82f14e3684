import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { makeWordPdf } from './support/make-pdf.ts';
import { readPdf } from '../scripts/verify/read-pdf.ts';
import { hasProgram } from './support/has-program.ts';
import { tempFolder } from './support/temp-folder.ts';

const octavo = join(import.meta.dirname, '..', 'scripts', 'bin', 'octavo.mjs');

async function booklet(cwd: string, ...args: readonly string[]) {
  const run = await execa(process.execPath, [octavo, 'booklet', ...args], { cwd, reject: false });
  return { exitCode: run.exitCode, stdout: run.stdout, stderr: run.stderr };
}

async function folderWith(pages: number, size?: readonly [number, number]): Promise<string> {
  const folder = await tempFolder();
  const pdf = await makeWordPdf(pages, size === undefined ? {} : { size });
  await writeFile(join(folder, 'a.pdf'), await pdf.save());
  return folder;
}

describe('octavo booklet', () => {
  test('imposes any PDF, with instructions and a test sheet beside it, the same every time', async () => {
    const folder = await folderWith(22);
    const { exitCode, stdout } = await booklet(folder, 'a.pdf');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('a-booklet.pdf  6 sheets');
    const names = ['a-booklet-instructions.pdf', 'a-booklet.pdf', 'a-duplex-test.pdf'];
    expect(await readdir(folder)).toEqual([...names, 'a.pdf'].sort());
    await booklet(folder, 'a.pdf', '--to', 'again');
    for (const name of names)
      expect(await readFile(join(folder, 'again', name))).toEqual(
        await readFile(join(folder, name)),
      );

    const instructions = await readPdf(await readFile(join(folder, names[0] ?? '')));
    expect(instructions.pages).toHaveLength(1);
    expect(instructions.sizes[0]?.map((pt) => Math.round(pt * 100) / 100)).toEqual([
      595.28, 841.89,
    ]);
    for (const words of ['6 sheets of A4', 'Flip on short edge', '52.5 mm', 'Staple'])
      expect(instructions.pages[0]?.replace(/\s+/g, ' ')).toContain(words);
    const duplex = await readPdf(await readFile(join(folder, names[2] ?? '')));
    expect(duplex.sizes.map((size) => size.map(Math.round))).toEqual([
      [842, 595],
      [842, 595],
    ]);
    expect(duplex.pages[0]).toContain('Front');
    expect(duplex.pages[1]).toContain('Back');
  });

  test('turns the back of the test sheet as it turns the backs of the booklet', async () => {
    const folder = await folderWith(8);
    await booklet(folder, 'a.pdf', '--flip', 'long');
    const { halves } = await readPdf(await readFile(join(folder, 'a-duplex-test.pdf')));
    expect(halves[0]?.left).toContain('Front');
    // What stands on its head is not read.
    expect(`${halves[1]?.left}${halves[1]?.right}`).not.toContain('Back');
  });

  test.runIf(hasProgram('gs'))('prints instructions and test sheet in black ink only', async () => {
    const folder = await folderWith(8);
    await booklet(folder, 'a.pdf');
    for (const name of ['a-booklet-instructions.pdf', 'a-duplex-test.pdf']) {
      const args = ['-q', '-o', '-', '-sDEVICE=inkcov', join(folder, name)];
      for (const line of execFileSync('gs', args, { encoding: 'utf8' }).trim().split('\n')) {
        const [cyan, magenta, yellow, black = 0] = line.trim().split(/\s+/).map(Number);
        expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
        expect(black).toBeGreaterThan(0.001);
      }
    }
  });

  test('keeps long instructions on one page, whole', async () => {
    const folder = await tempFolder();
    const pdf = await makeWordPdf(147);
    pdf.setTitle('On the price of salt, and of what became of those who paid it, '.repeat(4));
    await writeFile(join(folder, 'a.pdf'), await pdf.save());
    await booklet(folder, 'a.pdf', '--sides', 'single', '--paper', '120gsm');
    const bytes = await readFile(join(folder, 'a-booklet-instructions.pdf'));
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.replace(/\s+/g, ' ')).toContain('the open edge may be trimmed.');
    const { openPdf } = await import('../scripts/verify/read-pdf.ts');
    const opened = await openPdf(bytes);
    const { texts } = await opened.placesOf(0);
    await opened.close();
    for (const { box } of texts) expect(box[1]).toBeGreaterThan(28);
  });

  test('with --plan says what it would do, and writes nothing', async () => {
    const folder = await folderWith(22);
    const { exitCode, stdout } = await booklet(folder, 'a.pdf', '--plan', '--paper', '100gsm');
    expect(exitCode).toBe(0);
    for (const words of ['6 sheets of A4, 100 g/m²', '2, at the end', '0.126 mm a sheet', 'Fold'])
      expect(stdout).toContain(words);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88);
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  test('makes larger pages fit a sheet only when asked', async () => {
    const folder = await folderWith(8, [595.276, 841.89]);
    const refused = await booklet(folder, 'a.pdf', '--sheet', 'A4', '--quick');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('Two pages of A4 have no room on A4 [sheet-holds-two-pages]');
    const made = await booklet(folder, 'a.pdf', '--sheet', 'A4', '--scale', 'fit', '--quick');
    expect(made.exitCode).toBe(0);
    expect(await readdir(folder)).toEqual(['a-booklet.pdf', 'a.pdf']);
  });

  test.each([
    [[], 'Expected one book or one PDF', 'name a book'],
    [['none.pdf'], 'Found no file "none.pdf"', 'check the path'],
    [['a.pdf', '--paper', 'thick'], 'Unknown paper "thick"', '80gsm'],
    [['a.pdf', '--flip', 'shrot'], 'Unknown value "shrot" of "flip"', 'did you mean "short"?'],
    [['a.pdf', '--sheet', 'B5'], 'Unknown sheet "B5"', 'Letter'],
    [['a.pdf', '--creep', '1'], "Unknown option '--creep'", 'octavo help'],
  ])('%j is wrong usage', async (args, message, hint) => {
    const { exitCode, stderr } = await booklet(await folderWith(4), ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});

test('a book may ask for a booklet in two files, and the build folds and offers both', async () => {
  const from = join(import.meta.dirname, 'books', 'elements');
  const folder = await tempFolder({ from, to: 'manuscripts/a' });
  const file = join(folder, 'manuscripts', 'a', 'book.md');
  const settings = 'booklet: { sides: single, flip: long, binding: right, sheets: 2 }';
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('---\n', `---\n${settings}\n`));
  const run = async (...args: readonly string[]) =>
    execa(process.execPath, [octavo, ...args], { cwd: folder, reject: false });
  const built = await run('build');
  expect([built.exitCode, built.stderr]).toEqual([0, expect.not.stringContaining('error')]);
  const names = await readdir(join(folder, 'dist', 'a'));
  const wanted = ['fronts', 'backs', 'instructions'].map((part) => `a-booklet-${part}.pdf`);
  expect(names).toEqual(expect.arrayContaining([...wanted, 'a-duplex-test.pdf']));
  expect(names).not.toContain('a-booklet.pdf');
  const page = await readFile(join(folder, 'dist', 'a', 'index.html'), 'utf8');
  for (const name of [...wanted, 'a-duplex-test.pdf']) expect(page).toContain(`href="${name}"`);
  expect((await run('check')).exitCode).toBe(0);
});
