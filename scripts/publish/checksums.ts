import { createHash } from 'node:crypto';
import type { Edition } from '../model/edition.ts';

/** The file SHA256SUMS, as `sha256sum --check` reads it; names in order. */
export function writeChecksums(editions: readonly Edition[]): string {
  const lines = editions.map(
    ({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  );
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}
