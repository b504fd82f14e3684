import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { noCache } from '../../scripts/tools/cache.ts';
import { makePandoc } from '../../scripts/tools/pandoc.ts';

/** Every engine that is there: pandoc-wasm always, a native pandoc of version 3 or newer where there is one. */
function enginesHere(): readonly (string | undefined)[] {
  const named = process.env.OCTAVO_PANDOC ?? 'pandoc';
  try {
    const version = execFileSync(named, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    return /^pandoc\S* (?:[3-9]|\d\d)/.test(version) ? [undefined, named] : [undefined];
  } catch {
    return [undefined];
  }
}

describe.each(enginesHere().map((path) => ({ path, name: path ?? 'pandoc-wasm' })))(
  '$name',
  ({ path }) => {
    const pandoc = makePandoc({ path, cache: noCache, cores: 1 });

    test('reads many texts in one process, in order, each by itself', async () => {
      const texts = [
        '# One {#one}\n\nA[^1] [back](#one)\n\n[^1]: First note.',
        '```\nunclosed',
        '',
        'B[^1]\n\n[^1]: Second note.',
        '<div>\n\nopen',
      ];
      const { trees, warnings } = await pandoc.read(
        'markdown-smart-auto_identifiers',
        texts.map((text, n) => ({ name: `${n}`, text })),
      );
      expect(trees).toHaveLength(5);
      expect(warnings.map(({ message }) => message)).toEqual(['Div unclosed, closing implicitly']);
      expect(JSON.stringify(trees[0])).toContain('"one"');
      expect(JSON.stringify(trees[0])).toContain('"#one"');
      expect(JSON.stringify(trees[0])).toContain('"First"');
      expect(JSON.stringify(trees[1])).toContain('unclosed');
      expect(trees[2]).toEqual([]);
      expect(JSON.stringify(trees[3])).toContain('"Second"');
      expect(JSON.stringify(trees[4])).toContain('open');
    });

    test('tells of notes that nothing calls, with their place', async () => {
      const texts = ['Fine.', 'One.\n\n[^b]: Lost.\n'];
      const { warnings } = await pandoc.read(
        'markdown',
        texts.map((text, n) => ({ name: `${n}`, text })),
      );
      expect(warnings).toEqual([
        { input: 1, line: 3, column: 1, message: expect.stringContaining("'b'") as string },
      ]);
    });

    test('reads nothing from nothing', async () => {
      expect((await pandoc.read('markdown', [])).trees).toEqual([]);
    });

    test('says its version', async () => {
      expect(await pandoc.version()).toMatch(/^[3-9]\.\d/);
    });

    test('an unknown format is a fault with a hint', async () => {
      await expect(pandoc.read('no-such-format', [{ name: 'a', text: 'a' }])).rejects.toMatchObject(
        { name: 'PressError' },
      );
    });

    test('a text reads no file', async () => {
      const trees = await pandoc
        .read('rst', [{ name: 'a', text: '.. include:: /etc/hostname\n' }])
        .catch(() => []);
      expect(JSON.stringify(trees)).not.toMatch(/"Str"/);
    });
  },
);

test('a pandoc that is not there is a fault that says how to mend it', async () => {
  await expect(
    makePandoc({ path: '/no/such/pandoc', cache: noCache, cores: 1 }).version(),
  ).rejects.toMatchObject({
    hint: expect.stringContaining('OCTAVO_PANDOC') as string,
  });
});
