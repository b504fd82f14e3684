import type { LedgerEntry } from '../model/ledger.ts';
import { PressError } from '../model/press-error.ts';
import type { SourceText } from './text/source-text.ts';
import type { Written } from './write/write-text.ts';

/**
 * Proves that the entries cover the raw text exactly once: raw = kept + moved + dropped + changed.
 * Throws a PressError at the first range that is missing or told twice.
 */
export function proveLedger(text: string, entries: readonly LedgerEntry[]): void {
  let at = 0;
  for (const { start, end, rule, fate } of entries) {
    if (start !== at || end < start) {
      const what = start > at ? 'is accounted for nowhere' : `is accounted for twice (${rule})`;
      throw lost(`The raw text from ${Math.min(at, start)} to ${Math.max(at, start)} ${what}`);
    }
    const claimsSpace = rule === 'white-space' && fate === 'kept';
    if (claimsSpace && /[^\s\u0085]/.test(text.slice(start, end))) {
      throw lost(`The raw text from ${start} to ${end} is taken for white space and is none`);
    }
    at = end;
  }
  if (at !== text.length)
    throw lost(`The raw text from ${at} to ${text.length} is accounted for nowhere`);
}

/** Proves that each block of the Markdown holds the letters and figures that its account says it kept, in their order. */
export function proveBlocks({ text }: SourceText, blocks: readonly Written[]): void {
  for (const { markdown, accounts } of blocks) {
    const kept = accounts
      .filter(({ fate }) => fate === 'kept')
      .map(({ start, end }) => text.slice(start, end))
      .join('');
    if (letters(withoutNotes(markdown)) !== letters(kept)) {
      throw lost(`The Markdown "${markdown.slice(0, 60)}" does not hold what was kept of the text`);
    }
  }
}

// An escaped character is itself, whatever follows it.
function withoutNotes(markdown: string): string {
  return markdown
    .replace(/\\.|\[\^[^\]]+\](?:: )?/gs, (found) => (found.startsWith('\\') ? found : ''))
    .replace(/\[\]\{#[^}]* \.shared-note\}/g, '');
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function lost(message: string): PressError {
  return new PressError(message, {
    hint: 'this is a fault of the press: report it with the text; nothing was written',
  });
}
