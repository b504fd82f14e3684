import type { LedgerEntry } from '../../model/ledger.ts';
import { describeEntry, inPerCent } from './describe-entry.ts';
import { fateLetters } from './fates.ts';
import { isDoubtful } from './find-doubts.ts';
import { shorten, showPlain, showSigns, spellSigns } from './signs.ts';
import type { RawPiece } from './split-rows.ts';

/**
 * The pieces of one row as the page shows them. Only the first piece of each kind has the letter of its kind; the
 * others are told by their line, or one could not read the words for letters.
 */
export function viewPieces(pieces: readonly RawPiece[], anchors: ReadonlySet<number>) {
  const told = new Set<string>();
  return pieces.map(({ entry, number, text, isFirst }) => {
    const { fate, rule, confidence, evidence = '' } = entry;
    const doubt = isDoubtful(entry) ? '?' : '';
    const kind = `${fate} ${rule} ${doubt}`;
    const letter = told.has(kind) || (fate === 'kept' && doubt === '') ? '' : fateLetters[fate];
    told.add(kind);
    const why = evidence === '' ? '' : ` (${evidence})`;
    return {
      tag: fate === 'kept' ? 'span' : 'mark',
      kind: `${fate}${doubt === '' ? '' : ' doubtful'}`,
      id: isFirst && anchors.has(number) ? `entry-${number}` : '',
      letter: letter === '' ? '' : `${letter}${doubt}`,
      title: `${describeEntry(entry, text)}; ${inPerCent(confidence)}${why}`,
      after: isFirst ? afterShown(entry, text) : '',
      runs: fate === 'kept' ? showPlain(text) : showSigns(text),
    };
  });
}

// What only looks the same, a composed letter or a ligature, would be noise beside itself.
function afterShown({ fate, after = '' }: LedgerEntry, text: string): string {
  const isSame = after.normalize('NFKC').trim() === text.normalize('NFKC').trim();
  return fate !== 'changed' || isSame || after === '' ? '' : spellSigns(shorten(after, 60));
}
