import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { check } from '../scripts/commands/check.ts';
import { openToChange } from './support/change-pdf.ts';
import { conformingPdf } from './support/conforming-pdf.ts';
import { tempFolder } from './support/temp-folder.ts';

let whole: Uint8Array;
let broken: Uint8Array;

beforeAll(async () => {
  whole = await conformingPdf();
  const { find, drop, element, pdf } = await openToChange(whole);
  drop(find('Link'), 'Contents');
  drop(element('Figure'), 'Alt');
  broken = await pdf.save({ useObjectStreams: false });
});

async function run(args: readonly string[]) {
  const printed = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += String(text);
    return true;
  });
  try {
    return { exitCode: await check.run(args), ...printed };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

async function written(bytes: Uint8Array): Promise<string> {
  const file = join(await tempFolder(), 'a.pdf');
  await writeFile(file, bytes);
  return file;
}

test('a PDF that conforms gives 0, and says what it was held against', async () => {
  const file = await written(whole);
  const { exitCode, out, err } = await run([file]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/a\.pdf: PDF\/UA-1: [\d,]+ checks, 0 failed\n/);
  expect(out).toMatch(/a\.pdf: PDF\/A-2a: [\d,]+ checks, 0 failed\n/);
  expect(err).toBe('');
});

test('a PDF that does not gives 1, and a problem for each fault with its rule', async () => {
  const { exitCode, out, err } = await run([await written(broken), '--ua']);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/PDF\/UA-1: [\d,]+ checks, 3 failed/);
  expect(out).not.toContain('PDF/A-2a');
  expect(err).toMatch(
    /error: The link has no \/Contents \(page 1, object \d+\) \[PDF\/UA-1 7\.18\.5-2\]/,
  );
  expect(err).toContain('[PDF/UA-1 7.3-1]');
});

test('--json is for machines', async () => {
  const file = await written(broken);
  const { exitCode, out, err } = await run([file, '--ua', '--json']);
  expect(exitCode).toBe(1);
  expect(err).toBe('');
  const { profiles, ...rest } = JSON.parse(out) as { file: string; profiles: readonly Profile[] };
  expect(rest).toEqual({ file });
  expect(profiles[0]).toMatchObject({ profile: 'PDF/UA-1' });
  expect(profiles[0]?.failed.find(({ rule }) => rule === '7.3-1')).toMatchObject({
    count: 1,
    first: [{ page: 1, message: 'A Figure has neither /Alt nor /ActualText' }],
  });
});

interface Profile {
  readonly profile: string;
  readonly failed: readonly { readonly rule: string }[];
}

test('several PDFs are looked at in one go; the one that is none is a problem', async () => {
  const { exitCode, out, err } = await run([
    await written(whole),
    await written(Buffer.from('not a PDF')),
  ]);
  expect(exitCode).toBe(1);
  expect(out).toContain('0 failed');
  expect(err).toContain('The file cannot be read as a PDF');
  expect(err).toContain('[pdf-opens]');
  expect(err).not.toContain('    at ');
});

test('a PDF that is not there is wrong usage', async () => {
  await expect(run(['nowhere.pdf'])).rejects.toMatchObject({
    message: 'Found no file "nowhere.pdf"',
    trouble: 'usage',
  });
});

test('a file that is encrypted and cannot be parsed is said to be encrypted', async () => {
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<</A ???\nendobj\ntrailer\n<</Encrypt 9 0 R>>\n');
  const { exitCode, err } = await run([await written(bytes)]);
  expect(exitCode).toBe(1);
  expect(err).toContain('it is encrypted');
  expect(err).toContain('hint: save it without password and protection');
});
