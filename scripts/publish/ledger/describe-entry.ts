import type { LedgerEntry } from '../../model/ledger.ts';
import { shorten, spellSigns } from './signs.ts';

/**
 * What became of the words of an entry, for people.
 *
 * @example describeEntry(entry, '¹') // 'changed by note-mark: “¹” → “[^1]”'
 */
export function describeEntry(
  { fate, rule, field, after, to }: LedgerEntry,
  words: string,
): string {
  switch (fate) {
    case 'kept':
      return `kept as ${rule}${to === undefined ? '' : `, line ${to} of the Markdown`}`;
    case 'moved':
      return `moved as ${rule} to the front matter${field === undefined ? '' : `: ${field}`}`;
    case 'dropped':
      return `dropped as ${rule}`;
    case 'changed':
      return `changed by ${rule}: ${quote(words)} → ${quote(after ?? '')}`;
  }
}

/**
 * How sure a rule is, in whole per cent, rounded down so that what is doubtful never looks sure.
 *
 * @example inPerCent(0.7999) // '79 %'
 */
export function inPerCent(confidence: number): string {
  return `${Math.floor(confidence * 100 + 1e-9)}\u00A0%`;
}

function quote(text: string): string {
  return text === '' ? 'nothing' : `“${spellSigns(shorten(text, 120))}”`;
}
