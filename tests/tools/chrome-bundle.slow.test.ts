import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  damagedFiles,
  extractChrome,
  isBundleForThisMachine,
} from '../../scripts/tools/chrome-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

test.runIf(isBundleForThisMachine())(
  'the browser is extracted once into a folder of our own, its checksums kept',
  async () => {
    const env = { OCTAVO_CACHE: await tempFolder() };
    // Two builds at once: both end up with the same, whole folder.
    const [first, second] = await Promise.all([extractChrome(env), extractChrome(env)]);
    expect(second).toEqual(first);
    expect((await stat(first.folder)).mode & 0o777).toBe(0o700);
    expect((await stat(first.executable)).mode & 0o100).toBe(0o100);
    expect(await damagedFiles(first)).toEqual([]);

    const sums = await readFile(join(first.folder, 'SHA256SUMS'), 'utf8');
    expect(sums).toMatch(/^[0-9a-f]{64} \d+ chrome-headless-shell$/m);
    const before = await stat(first.executable);
    await extractChrome(env);
    expect((await stat(first.executable)).mtimeMs).toBe(before.mtimeMs);

    const config = await readFile(first.fontConfig, 'utf8');
    await writeFile(first.fontConfig, config.replace('<dir>', '<DIR>'));
    expect(await damagedFiles(first)).toEqual(['fonts.conf']);
    await writeFile(first.fontConfig, `${config} `);
    await extractChrome(env);
    expect(await readFile(first.fontConfig, 'utf8')).toBe(config);

    await chmod(first.folder, 0o755);
    await expect(extractChrome(env)).rejects.toThrow('Other users can change the browser');
  },
);
