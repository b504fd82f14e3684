import type { Ledger } from '../model/ledger.ts';
import { PressError } from '../model/press-error.ts';

/**
 * Proves that the entries cover the raw text exactly once: raw = kept + moved + dropped + changed.
 * Throws a PressError at the first range that is missing or told twice.
 */
export function proveLedger(text: string, ledger: Ledger): void {
  let at = 0;
  for (const { start, end, rule } of ledger) {
    if (start !== at || end < start) {
      const what = start > at ? 'is accounted for nowhere' : `is accounted for twice (${rule})`;
      throw lost(`The raw text from ${Math.min(at, start)} to ${Math.max(at, start)} ${what}`);
    }
    at = end;
  }
  if (at !== text.length)
    throw lost(`The raw text from ${at} to ${text.length} is accounted for nowhere`);
}

function lost(message: string): PressError {
  return new PressError(message, {
    hint: 'this is a fault of the press: report it with the text; nothing was written',
  });
}
