import { expect, test } from 'vitest';
import { writeChecksums } from '../../scripts/publish/checksums.ts';
import { readableSize } from '../../scripts/publish/site/make-site.ts';
import { check } from '../support/check.ts';

test('checksums are what sha256sum writes, names in order', () => {
  const edition = (name: string) =>
    ({ kind: 'site', name, bytes: new TextEncoder().encode('abc') }) as const;
  const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(writeChecksums([edition('b'), edition('a')])).toBe(`${sum}  a\n${sum}  b\n`);
});

check('size', readableSize, [
  [12, '1\u00A0kB'],
  [180_400, '180\u00A0kB'],
  [1_234_567, '1.2\u00A0MB'],
]);
