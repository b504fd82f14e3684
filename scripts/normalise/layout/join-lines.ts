import type { Edit } from '../text/source-text.ts';
import type { Line } from './line.ts';

/** How often each word of a text stands in it, in lower case; hyphened words whole. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Counts the words of a text that are not broken at a line end. */
export function countWords(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    // A word that goes on in the next line is no witness.
    const whole = /[-\u00ad\u2010]$/.test(text) ? text.slice(0, text.lastIndexOf(' ') + 1) : text;
    for (const [word] of whole
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

// First parts that English joins to another word by a hyphen more often than not.
const compounding = new Set(
  'self well half non all cross ever so far long short high low two three four five six seven eight nine ten one twenty thirty forty fifty sixty seventy eighty ninety full part hard ill vingt trente quarante cinquante soixante quatre dix grand demi'.split(
    ' ',
  ),
);

// First parts that English writes together with what follows.
const closed = new Set(
  'some any every with under over through never there where here what when after inter fore down them your mean like other further more none with'.split(
    ' ',
  ),
);

/** The edit that joins a line to the next one of its paragraph: a space, or nothing where a word goes on. */
export function joinLines(line: Line, next: Line, vocabulary: Vocabulary): Edit {
  const range = { start: line.end, end: next.start };
  if (line.text.endsWith('\u00ad')) {
    return { ...range, start: line.end - 1, after: '', rule: 'line-end-hyphen' };
  }
  const broken = /([\p{L}\p{M}'’-]*[\p{L}\p{M}])([-\u2010])$/u.exec(
    /[-\u2010]$/.test(line.text) ? line.text.slice(-60) : '',
  );
  const rest = /^[\p{L}\p{M}]+/u.exec(next.text)?.[0] ?? '';
  // "two- and three-storeyed", "Kirchen- und Turmuhr": the hyphen stands for what the next word has.
  if (broken && /^(?:und|oder|bis|bzw|and|or|to|nor|et|ou|y|o)\s/u.test(next.text))
    return { ...range, after: ' ', rule: 'line-join' };
  if (broken && rest !== '') return joinWord([broken[1] ?? '', rest], { line, next, vocabulary });
  // A dash that touches its word touches the next one as well; Chinese and Japanese have no spaces to lose.
  const isTight =
    /\S(?:—|--)$/.test(line.text) ||
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]$/u.test(line.text) &&
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next.text));
  return { ...range, after: isTight ? '' : ' ', rule: 'line-join' };
}

function joinWord(
  [first, rest]: readonly [string, string],
  { line, next, vocabulary }: { line: Line; next: Line; vocabulary: Vocabulary },
): Edit {
  const { keepsHyphen, confidence } = judgeHyphen(first, rest, vocabulary);
  return keepsHyphen
    ? { start: line.end, end: next.start, after: '', rule: 'line-join', confidence }
    : { start: line.end - 1, end: next.start, after: '', rule: 'line-end-hyphen', confidence };
}

/** Whether a hyphen at a line end belongs to the word: the text itself is the dictionary. */
function judgeHyphen(
  first: string,
  rest: string,
  vocabulary: Vocabulary,
): { keepsHyphen: boolean; confidence: number } {
  const [a, b] = [first.toLowerCase(), rest.toLowerCase()];
  const joined = vocabulary.get(a + b) ?? 0;
  const hyphened = vocabulary.get(`${a}-${b}`) ?? 0;
  if (joined !== hyphened) return { keepsHyphen: hyphened > joined, confidence: 0.98 };
  if (a.includes('-') || /^\p{Lu}/u.test(rest)) return { keepsHyphen: true, confidence: 0.9 };
  const areWords = a.length > 3 && b.length > 3 && vocabulary.has(a) && vocabulary.has(b);
  if (compounding.has(a) && b.length > 1) return { keepsHyphen: true, confidence: 0.8 };
  if (areWords && !closed.has(a) && vocabulary.has('the'))
    return { keepsHyphen: true, confidence: 0.6 };
  return { keepsHyphen: false, confidence: areWords ? 0.6 : 0.85 };
}
