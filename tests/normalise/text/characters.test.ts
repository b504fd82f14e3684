import { findCharacters, findDecomposed } from '../../../scripts/normalise/text/characters.ts';
import { rewrite, sourceTextOf } from '../../../scripts/normalise/text/source-text.ts';
import { check } from '../../support/check.ts';

const cleaned = (text: string) => rewrite(sourceTextOf(text), findCharacters(text)).text;

check('characters', cleaned, [
  ['a\u00a0b\u2009c\u202fd', 'a b c d'],
  ['hy\u00adphen', 'hyphen'],
  ['\ufeffSalt', 'Salt'],
  ['sa\u200blt', 'salt'],
  ['sa\u200dlt', 'salt'],
  ['\ufb01re and \ufb02ood', 'fire and flood'],
  ['\u0093salt\u0094 \u0096 it\u0092s', '“salt” – it’s'],
  ['a\u0000b\u0007c\u007f', 'abc'],
  ['\u202esalt\u202c', 'salt'],
  ['salt\u200e', 'salt'],
  // At a line end the soft hyphen tells that the word goes on.
  ['inter\u00ad\nnational', 'inter\u00ad\nnational'],
  // Scripts that need the joiners, and pictures that are made with them.
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['क्\u200dष', 'क्\u200dष'],
  ['👩\u200d🌾', '👩\u200d🌾'],
  ['ไทย\u200bไทย', 'ไทย\u200bไทย'],
  ['שלום\u200f!', 'שלום\u200f!'],
  ['a\tb\r\nc\fd', 'a\tb\r\nc\fd'],
  ['next\u0085line', 'next\u0085line'],
  ['m², ½, №, …, ™', 'm², ½, №, …, ™'],
  ['œuvre, Æthel, straße', 'œuvre, Æthel, straße'],
  ['漢字\u3000仮名', '漢字\u3000仮名'],
]);

check(
  'composed letters',
  (text: string) => rewrite(sourceTextOf(text), findDecomposed(text)).text,
  [
    ['cafe\u0301', 'café'],
    ['Vie\u0302\u0323t', 'Việt'],
    ['\u212bngstro\u0308m', 'Ångström'],
    ['\u1112\u1161\u11ab', '한'],
    ['café', 'café'],
    ['x\u0301', 'x\u0301'],
  ],
);
