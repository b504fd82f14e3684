import { shorten, spellSigns } from '../../../scripts/publish/ledger/signs.ts';
import { check } from '../../support/check.ts';

check('signs', spellSigns, [
  ['plain words', 'plain words'],
  ['co\u00ADop\r\n', 'co⟨SHY⟩op↵'],
  ['a\u00A0b\u2009c', 'a⟨NBSP⟩b⟨U+2009⟩c'],
  [' \t', '·⇥'],
  ['\uFEFF\u0007', '⟨BOM⟩⟨U+0007⟩'],
]);

check('the start of a text of at most three', (text: string) => shorten(text, 3), [
  ['abc', 'abc'],
  ['abcd', 'abc…'],
  ['𝒜𝒷𝒸', '𝒜𝒷𝒸'],
  ['𝒜𝒷𝒸𝒹', '𝒜𝒷𝒸…'],
]);
