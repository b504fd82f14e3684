import { expect, test } from 'vitest';
import { unmarkContent } from '../../../scripts/finish/tags/unmark-content.ts';

test('marks of structure, artifacts and replaced letters are taken out, and nothing else', () => {
  const marked =
    'q\n/P <</MCID 0 >>BDC\nBT\n/F4 20 Tf\n/Span<</ActualText (fi) >> BDC\n<01> Tj\nEMC\nET\nEMC\n/Artifact BMC\n/X5 Do\nEMC\nQ\n';
  const plain = unmarkContent(Buffer.from(marked, 'latin1')) ?? new Uint8Array();
  expect(Buffer.from(plain).toString('latin1')).toBe('q\nBT\n/F4 20 Tf\n<01> Tj\nET\n/X5 Do\nQ\n');
});

test('a stream without marks is left as it is', () => {
  expect(unmarkContent(Buffer.from('q\n/X5 Do\nQ\n'))).toBeUndefined();
});
