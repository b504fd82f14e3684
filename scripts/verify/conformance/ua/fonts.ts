import { compositeChecks } from '../fonts/composite-checks.ts';
import { fontChecks, trueTypeChecks } from '../fonts/font-checks.ts';
import { rule, type Rule } from '../rule.ts';

/** ISO 14289-1, 7.21: fonts. */
export const fontRules: readonly Rule[] = [
  rule(
    '7.21.3.1-1',
    'CIDFont and CMap are of one character collection',
    compositeChecks.collection,
  ),
  rule('7.21.3.2-1', 'CIDs lead to glyphs', compositeChecks.glyphMap),
  rule('7.21.3.3-1', 'CMaps are embedded or predefined', compositeChecks.embeddedCharMap),
  rule('7.21.3.3-2', 'The writing mode of a CMap is told alike', compositeChecks.writingMode),
  rule('7.21.3.3-3', 'CMaps use predefined ones only', compositeChecks.usedCharMap),
  rule('7.21.4.1-1', 'Fonts are embedded', fontChecks.embedded),
  rule('7.21.4.1-2', 'Glyphs that are shown are in the font', fontChecks.present),
  rule('7.21.4.2-1', 'A list of glyph names is whole', fontChecks.listedNames),
  rule('7.21.4.2-2', 'A list of CIDs is whole', compositeChecks.listedGlyphs),
  rule('7.21.5-1', 'Widths in the dictionary are those of the font', fontChecks.width),
  rule('7.21.6-1', 'A TrueType font has a character map', trueTypeChecks.charMapsOfPlain),
  rule(
    '7.21.6-2',
    'The encoding of a TrueType font leads to its glyphs',
    trueTypeChecks.encodingOfPlain,
  ),
  rule('7.21.6-3', 'A symbolic TrueType font has no encoding', trueTypeChecks.noEncodingOfSymbols),
  rule(
    '7.21.6-4',
    'A symbolic TrueType font has one character map',
    trueTypeChecks.charMapsOfSymbols,
  ),
  rule('7.21.7-1', 'Every code leads to Unicode', fontChecks.mappedToUnicode),
  rule('7.21.7-2', 'Codes lead to sane Unicode', fontChecks.saneUnicode),
  rule('7.21.8-1', 'The glyph .notdef is not shown', fontChecks.notNotdef),
];
