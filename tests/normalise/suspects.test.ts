import { englishWords } from '../../scripts/normalise/suspects/english-words.ts';
import { findMisspellings } from '../../scripts/normalise/suspects/find-misspellings.ts';
import { check } from '../support/check.ts';

const isKnown = englishWords();

check('is English', isKnown, [
  ['the', true],
  ['ferries', true],
  ['stopped', true],
  ['unhappily', true],
  ['colour', true],
  ['industrialisation', true],
  ['has', true],
  ['tbe', false],
  ['recieve', false],
]);

const misspelled = (text: string) => {
  const counts = new Map<string, number>();
  for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return findMisspellings(counts, isKnown).map(({ word, resembles }) => `${word} → ${resembles}`);
};

check('misspelled', misspelled, [
  ['the mill and the town and tbe river', ['tbe → the']],
  ['their river and their town and thier mill', ['thier → their']],
  ['receive receive recieve', ['recieve → receive']],
  // Known words, and unknown ones that resemble nothing, are let be.
  ['form form from', []],
  ['the the xylotomous', []],
  // As often as what it resembles: a word of the author's.
  ['tbe tbe the the', []],
]);
