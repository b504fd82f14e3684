import { findDoubledWords } from '../../model/doubled-words.ts';
import type { Problem } from '../../model/problem.ts';
import type { Desk } from '../desk.ts';
import type { Unit } from '../layout/unit.ts';
import type { ReadUnit } from '../resolve.ts';
import { englishWords } from './english-words.ts';
import { findMisspellings } from './find-misspellings.ts';

/**
 * Reports what looks like a slip of the source, never changed: `word-stands-once` for doubled words,
 * `word-is-known` for suspected misspellings in an English text, and `character-is-known` for characters that were
 * lost before the text came here.
 */
export function reportSuspects(read: readonly ReadUnit[], language: unknown, desk: Desk): void {
  const units = read
    .filter(({ reading }) => reading.kind !== 'aside' && reading.kind !== 'fields')
    .map(({ unit }) => unit);
  for (const unit of units) {
    for (const { word, offset } of findDoubledWords(unit.text, String(language ?? 'en'))) {
      desk.report(doubled(word, desk.placeOf(unit.start + offset)));
    }
    for (const match of unit.text.matchAll(/\ufffd+/g)) {
      desk.report(unknown(match[0].length, desk.placeOf(unit.start + match.index)));
    }
  }
  if (String(language).startsWith('en')) reportMisspellings(units, desk);
}

// Names and words with a capital are nobody's business but the author's, unless they open a sentence.
const lowerWords =
  /(?<![\p{L}\p{N}@/._-])(\p{Ll}[\p{Ll}'’]+|(?<=(?:^|[.!?]\s["“]?))\p{Lu}\p{Ll}+)(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

function reportMisspellings(units: readonly Unit[], desk: Desk): void {
  const counts = new Map<string, number>();
  const first = new Map<string, number>();
  for (const unit of units) {
    for (const { 0: match, index } of unit.text.matchAll(lowerWords)) {
      const word = match.toLowerCase().replace(/’/g, "'");
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (!first.has(word)) first.set(word, unit.start + index);
    }
  }
  for (const { word, resembles, count } of findMisspellings(counts, englishWords())) {
    desk.report({
      rule: 'word-is-known',
      severity: 'warning',
      place: desk.placeOf(first.get(word) ?? 0),
      message: `The word "${word}" is in no dictionary here and resembles "${resembles}", which the text has ${count} times`,
      hint: 'correct it with a decision under "words", if it is a slip; it is left as it is',
    });
  }
}

function doubled(word: string, place: Problem['place']): Problem {
  return {
    rule: 'word-stands-once',
    severity: 'warning',
    place,
    message: `The word "${word}" stands twice in a row`,
    hint: 'correct it with a decision under "words", if it is a slip; it is left as it is',
  };
}

function unknown(count: number, place: Problem['place']): Problem {
  return {
    rule: 'character-is-known',
    severity: 'warning',
    place,
    message:
      count === 1
        ? 'A character was lost before the text came here (U+FFFD)'
        : `${count} characters were lost before the text came here (U+FFFD)`,
    hint: 'look at the original and correct the word with a decision under "words"',
  };
}
