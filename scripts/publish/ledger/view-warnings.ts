import type { Ledger } from '../../model/ledger.ts';
import type { RawRow } from './split-rows.ts';

/** The warnings of a ledger as the page shows them, those about the raw text with the anchor of the row they are about. */
export function viewWarnings({ file, warnings }: Ledger, rows: readonly RawRow[]) {
  const rowOfLine = new Map<number, string>();
  for (const { line, lastLine } of rows)
    for (let n = line; n <= lastLine; n += 1) rowOfLine.set(n, `#line-${line}`);
  return warnings.map(({ rule, severity, place, message, hint }) => ({
    rule,
    severity,
    at: `${place.file}:${place.line}`,
    href: place.file === file ? (rowOfLine.get(place.line) ?? '') : '',
    message,
    hint,
  }));
}
