import { compositeChecks } from '../fonts/composite-checks.ts';
import { fontChecks, trueTypeChecks } from '../fonts/font-checks.ts';
import type { DocumentModel } from '../document-model.ts';
import type { FontFacts } from '../fonts/font-facts.ts';
import { arrayIn, nameIn, numberIn } from '../lookup.ts';
import { each, rule, type Rule } from '../rule.ts';

/** ISO 19005-2, 6.2.11: fonts. */
export const fontRules: readonly Rule[] = [
  rule(
    '6.2.11.2-1',
    'Fonts say that they are fonts',
    each(
      all,
      ({ dict }) =>
        nameIn(dict, 'Type') !== 'Font' &&
        `A font has the type ${nameIn(dict, 'Type') ?? '(none)'}`,
    ),
  ),
  rule(
    '6.2.11.2-2',
    'Fonts are of a known kind',
    each(
      all,
      ({ subtype }) => !kinds.has(subtype ?? '') && `A font is of the kind ${subtype ?? '(none)'}`,
    ),
  ),
  rule(
    '6.2.11.2-3',
    'Fonts have a name',
    each(
      all,
      ({ subtype, name }) => subtype !== 'Type3' && name === undefined && 'A font has no /BaseFont',
    ),
  ),
  rule(
    '6.2.11.2-4',
    'Simple fonts say their first code',
    each(
      simple,
      ({ dict }) => numberIn(dict, 'FirstChar') === undefined && 'A font has no /FirstChar',
    ),
  ),
  rule(
    '6.2.11.2-5',
    'Simple fonts say their last code',
    each(
      simple,
      ({ dict }) => numberIn(dict, 'LastChar') === undefined && 'A font has no /LastChar',
    ),
  ),
  rule(
    '6.2.11.2-6',
    'Simple fonts have a width for each code',
    each(
      simple,
      ({ dict }) =>
        arrayIn(dict, 'Widths')?.length !==
          (numberIn(dict, 'LastChar') ?? 0) - (numberIn(dict, 'FirstChar') ?? 0) + 1 &&
        'A font has not as many /Widths as codes',
    ),
  ),
  rule(
    '6.2.11.2-7',
    'Font files are of a known kind',
    each(all, ({ file }) => {
      const kind = nameIn(file?.dict, 'Subtype');
      return (
        kind !== undefined &&
        !['Type1C', 'CIDFontType0C', 'OpenType'].includes(kind) &&
        `A font file is of the kind ${kind}`
      );
    }),
  ),
  rule(
    '6.2.11.3.1-1',
    'CIDFont and CMap are of one character collection',
    compositeChecks.collection,
  ),
  rule('6.2.11.3.2-1', 'CIDs lead to glyphs', compositeChecks.glyphMap),
  rule('6.2.11.3.3-1', 'CMaps are embedded or predefined', compositeChecks.embeddedCharMap),
  rule('6.2.11.3.3-2', 'The writing mode of a CMap is told alike', compositeChecks.writingMode),
  rule('6.2.11.3.3-3', 'CMaps use predefined ones only', compositeChecks.usedCharMap),
  rule('6.2.11.4.1-1', 'Fonts are embedded', fontChecks.embedded),
  rule('6.2.11.4.1-2', 'Glyphs that are shown are in the font', fontChecks.present),
  rule('6.2.11.4.2-1', 'A list of glyph names is whole', fontChecks.listedNames),
  rule('6.2.11.4.2-2', 'A list of CIDs is whole', compositeChecks.listedGlyphs),
  rule('6.2.11.5-1', 'Widths in the dictionary are those of the font', fontChecks.width),
  rule('6.2.11.6-1', 'A TrueType font has a character map', trueTypeChecks.charMapsOfPlain),
  rule(
    '6.2.11.6-2',
    'The encoding of a TrueType font leads to its glyphs',
    trueTypeChecks.encodingOfPlain,
  ),
  rule(
    '6.2.11.6-3',
    'A symbolic TrueType font has no encoding',
    trueTypeChecks.noEncodingOfSymbols,
  ),
  rule(
    '6.2.11.6-4',
    'A symbolic TrueType font has one character map',
    trueTypeChecks.charMapsOfSymbols,
  ),
  rule('6.2.11.7.2-1', 'Every code leads to Unicode', fontChecks.mappedToUnicode),
  rule('6.2.11.7.2-2', 'Codes lead to sane Unicode', fontChecks.saneUnicode),
  rule(
    '6.2.11.7.3-1',
    'Private characters are said in public ones',
    each(
      ({ glyphs }) => glyphs,
      ({ unicode, hasActualText, code }) =>
        isPrivate(unicode ?? '') &&
        !hasActualText &&
        `Code ${code} leads to a private character, and no /ActualText says what it is`,
    ),
  ),
  rule('6.2.11.8-1', 'The glyph .notdef is not shown', fontChecks.notNotdef),
];

const kinds: ReadonlySet<string> = new Set(
  'Type1 MMType1 TrueType Type3 Type0 CIDFontType0 CIDFontType2'.split(' '),
);

function all({ fonts }: DocumentModel): readonly FontFacts[] {
  return fonts.flatMap((font) =>
    font.descendant === undefined ? [font] : [font, font.descendant],
  );
}

// The standard fonts may leave all this out (ISO 32000-1, 9.6.2.2).
function simple({ fonts }: DocumentModel): readonly FontFacts[] {
  return fonts.filter(
    ({ descendant, name, subtype }) =>
      descendant === undefined && !(subtype === 'Type1' && standardFonts.test(name ?? '')),
  );
}

const standardFonts =
  /^(?:Helvetica|Courier)(?:-Bold)?(?:-?Oblique)?$|^Times-(?:Roman|Bold|Italic|BoldItalic)$|^(?:Symbol|ZapfDingbats)$/;

function isPrivate(text: string): boolean {
  return /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u.test(text);
}
