import { expect, test } from 'vitest';
import { digestSources } from '../../scripts/tools/digest-sources.ts';

test('files, folders and packages are told apart, and always named alike', async () => {
  const asked = [
    [['scripts/typeset/hyphenate.ts'], []],
    [['scripts/typography'], []],
    [['scripts/model'], []],
    [[], ['hyphen']],
    [[], ['yaml']],
  ] as const;
  const names = await Promise.all(
    asked.map(async ([paths, packages]) => digestSources(paths, packages)),
  );
  expect(new Set(names).size).toBe(asked.length);
  expect(await digestSources(...asked[1])).toBe(names[1]);
  await expect(digestSources(['scripts/none.ts'], [])).rejects.toThrow('none.ts');
});
