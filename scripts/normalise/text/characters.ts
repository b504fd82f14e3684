import { windows1252Character } from '../../model/windows-1252.ts';
import type { Edit } from './source-text.ts';

interface CharacterRule {
  readonly rule: string;
  readonly shape: RegExp;
  /** What the characters become; undefined leaves them alone. */
  readonly after: (match: string, context: Context) => string | undefined;
}

interface Context {
  readonly before: string;
  readonly behind: string;
  readonly isRightToLeft: boolean;
}

const joiningScripts =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Mongolian}\p{Extended_Pictographic}\ufe0f]$/u;
const scriptsWithoutSpaces =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

// In the order in which they are tried at a place.
const rules: readonly CharacterRule[] = [
  {
    // What a page meant for Windows wrote: the bytes 0x80..0x9F are no controls in Windows-1252.
    rule: 'windows-character',
    shape: /[\u0080-\u0084\u0086-\u009f]/,
    after: (match) => windows1252Character(match.charCodeAt(0)) ?? '',
  },
  {
    rule: 'soft-hyphen',
    shape: /\u00ad/,
    // At a line end it is a hyphen that says that the word goes on: the lines are joined later.
    after: (_match, { behind }) => (/^[ \t]*[\r\n\f]/.test(behind) ? undefined : ''),
  },
  {
    rule: 'zero-width-joiner',
    shape: /[\u200c\u200d]/,
    after: (_match, { before }) => (joiningScripts.test(before) ? undefined : ''),
  },
  {
    rule: 'zero-width-character',
    shape: /[\u200b\u2060\ufeff\u180e]/,
    after: (_match, { before }) => (scriptsWithoutSpaces.test(before) ? undefined : ''),
  },
  {
    // Embeddings and overrides turn words round for whoever reads the source; marks and isolates serve real text.
    rule: 'bidi-control',
    shape: /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/,
    after: (match, { isRightToLeft }) =>
      isRightToLeft && !/[\u202a-\u202e]/.test(match) ? undefined : '',
  },
  { rule: 'space-character', shape: /[\u00a0\u2000-\u200a\u202f\u205f]/, after: () => ' ' },
  { rule: 'ligature', shape: /[\ufb00-\ufb06]/, after: (match) => match.normalize('NFKC') },
  {
    rule: 'control-character',
    shape: /[\u0000-\u0008\u000e-\u001f\u007f]/,
    after: () => '',
  },
];
const anything = new RegExp(rules.map(({ shape }) => shape.source).join('|'), 'g');

/** Finds characters that no edition wants, and what each becomes. */
export function findCharacters(text: string): readonly Edit[] {
  const isRightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u.test(text);
  return [...text.matchAll(anything)].flatMap(({ 0: match, index }) => {
    const rule = rules.find(({ shape }) => shape.test(match));
    const end = index + match.length;
    const context = {
      before: text.slice(Math.max(0, index - 2), index),
      behind: text.slice(end, end + 40),
      isRightToLeft,
    };
    const after = rule?.after(match, context);
    return rule === undefined || after === undefined
      ? []
      : [{ start: index, end, after, rule: rule.rule }];
  });
}

const clusters =
  /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}\p{M}+|[\u0374\u037e\u0387\u1f71-\u1fff\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff]/gu;

/** Finds letters and marks that Unicode has a composed form for (NFC, Unicode Standard Annex 15). */
export function findDecomposed(text: string): readonly Edit[] {
  if (text.normalize('NFC') === text) return [];
  return [...text.matchAll(clusters)].flatMap(({ 0: match, index }) => {
    const after = match.normalize('NFC');
    return after === match
      ? []
      : [{ start: index, end: index + match.length, after, rule: 'composed-character' }];
  });
}
