import type { DocumentModel } from '../document-model.ts';
import { textIn } from '../lookup.ts';
import { each, type Rule } from '../rule.ts';
import type { FontFacts } from './font-facts.ts';
import type { GlyphFacts } from './glyph-facts.ts';
import { isSymbolic, readSimpleEncoding, unicodeOfName } from './simple-font.ts';

/** What PDF/UA and PDF/A ask alike of fonts and glyphs (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11). */
export const fontChecks = {
  embedded: each(
    ({ fonts }) => fonts.map((font) => font.descendant ?? font),
    ({ subtype, isInvisible, file, isDamaged, name }) =>
      subtype !== 'Type3' &&
      !isInvisible &&
      (file === undefined || isDamaged) &&
      `The font ${name ?? '(no name)'} is ${isDamaged ? 'damaged: it cannot be read' : 'not embedded'}`,
  ),
  present: each(
    visible,
    ({ isPresent, code, font }) =>
      isPresent === false && `The font ${nameOf(font)} has no glyph for code ${code}`,
  ),
  listedNames: each(
    ({ fonts }) => fonts.filter(({ subtype }) => subtype === 'Type1' || subtype === 'MMType1'),
    ({ file, descriptor, name }) =>
      file !== undefined &&
      /^[A-Z]{6}\+/.test(name ?? '') &&
      textIn(descriptor, 'CharSet') === '' &&
      '/CharSet does not list the glyphs that are in the font',
  ),
  width: each(visible, ({ programWidth, dictionaryWidth, code, font }) => {
    if (programWidth === undefined || dictionaryWidth === undefined) return undefined;
    return (
      Math.abs(programWidth - dictionaryWidth) > 1 &&
      `In ${nameOf(font)}, code ${code} is ${round(dictionaryWidth)} wide by the dictionary, ${round(programWidth)} by the font`
    );
  }),
  mappedToUnicode: each(
    ({ glyphs }) => glyphs,
    ({ unicode, code, font }) =>
      unicode === undefined && `In ${nameOf(font)}, code ${code} is not mapped to Unicode`,
  ),
  saneUnicode: each(
    ({ glyphs }) => glyphs,
    ({ unicode, code, font }) =>
      /[\u0000\uFEFF\uFFFE]/.test(unicode ?? '') &&
      `In ${nameOf(font)}, code ${code} is mapped to 0, FEFF or FFFE`,
  ),
  notNotdef: each(
    ({ glyphs }) => glyphs,
    ({ isNotdef, code, font }) =>
      isNotdef && `Code ${code} shows the glyph .notdef of ${nameOf(font)}`,
  ),
} satisfies Record<string, Rule['run']>;

function visible({ glyphs }: DocumentModel): readonly GlyphFacts[] {
  return glyphs.filter(({ isInvisible }) => !isInvisible);
}

function nameOf({ name, dict, descendant }: FontFacts): string {
  return name ?? descendant?.name ?? `(a font without a name, ${dict.entries().length} entries)`;
}

function round(width: number): string {
  return String(Math.round(width * 10) / 10);
}

/** What both ask of TrueType fonts that are not composite (ISO 14289-1, 7.21.6; ISO 19005-2, 6.2.11.6). */
export const trueTypeChecks = {
  charMapsOfPlain: each(trueType, (font) => {
    const maps = font.program?.charMaps;
    if (maps === undefined || isSymbolic(font)) return undefined;
    const wanted = hasMap(font, 0) ? 1 : 0;
    return maps.length <= wanted && 'The font program has no character map that is not for symbols';
  }),
  encodingOfPlain: each(trueType, (font) => {
    if (isSymbolic(font)) return undefined;
    const { base, differences } = readSimpleEncoding(font.dict);
    const isKnown = base === 'MacRomanEncoding' || base === 'WinAnsiEncoding';
    const names = [...(differences?.values() ?? [])];
    const leads =
      differences === undefined ||
      (hasMap(font, 1) && names.every((name) => unicodeOfName(name) !== undefined));
    return (!isKnown || !leads) && 'The encoding of a TrueType font does not lead to its glyphs';
  }),
  noEncodingOfSymbols: each(
    trueType,
    (font) =>
      isSymbolic(font) &&
      (readSimpleEncoding(font.dict).base !== undefined ||
        readSimpleEncoding(font.dict).differences !== undefined) &&
      'A symbolic TrueType font has an /Encoding',
  ),
  charMapsOfSymbols: each(trueType, (font) => {
    const maps = font.program?.charMaps;
    if (maps === undefined || !isSymbolic(font)) return undefined;
    return (
      maps.length !== 1 &&
      !hasMap(font, 0) &&
      `A symbolic font program has ${maps.length} character maps`
    );
  }),
} satisfies Record<string, Rule['run']>;

function trueType({ fonts }: DocumentModel): readonly FontFacts[] {
  return fonts.filter(({ subtype }) => subtype === 'TrueType');
}

/** A character map of Microsoft's: 0 of symbols, 1 of Unicode. */
function hasMap({ program }: FontFacts, wanted: 0 | 1): boolean {
  return (program?.charMaps ?? []).some(
    ({ platform, encoding }) => platform === 3 && encoding === wanted,
  );
}
