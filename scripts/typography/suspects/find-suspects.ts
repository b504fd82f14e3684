import { findDoubledWords } from '../../model/doubled-words.ts';
import type { Suspicion } from '../rule.ts';
import { findMixedDashes } from './find-mixed-dashes.ts';
import { findMixedNames } from './find-mixed-names.ts';

/**
 * What looks doubtful in a text as a whole and no rule decides: names spelled in two ways, dashes of several styles,
 * doubled words. Offsets count in the text, in UTF-16 units.
 *
 * @param language BCP 47.
 */
export function findSuspects(text: string, language: string): readonly Suspicion[] {
  const doubled = findDoubledWords(text, language).map(({ word, offset }) => ({
    offset,
    rule: 'word-stands-once',
    message: `The word "${word}" stands twice in a row`,
  }));
  return [...findMixedNames(text, language), ...findMixedDashes(text), ...doubled].sort(
    (a, b) => a.offset - b.offset,
  );
}
