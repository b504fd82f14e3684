import { create } from 'fontkit';
import type { PDFDict } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import { arrayIn, asName, asNumber, dictIn, hasKey, nameIn, numberIn } from '../lookup.ts';
import type { FontFacts } from './font-facts.ts';
import type { GlyphOf } from './glyph-facts.ts';

/** The base encoding that a simple font names, and what it changes in it (ISO 32000-1, 9.6.6). */
export interface SimpleEncoding {
  readonly base: string | undefined;
  readonly differences: ReadonlyMap<number, string> | undefined;
}

/** Reads the encoding of a simple font. */
export function readSimpleEncoding(dict: PDFDict): SimpleEncoding {
  const name = nameIn(dict, 'Encoding');
  if (name !== undefined) return { base: name, differences: undefined };
  const encoding = dictIn(dict, 'Encoding');
  const listed = arrayIn(encoding, 'Differences');
  return {
    base: nameIn(encoding, 'BaseEncoding'),
    differences: listed === undefined ? undefined : readDifferences(listed),
  };
}

function readDifferences(
  listed: NonNullable<ReturnType<typeof arrayIn>>,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const entry of listed) {
    const name = asName(entry);
    if (name === undefined) code = asNumber(entry) ?? code;
    else {
      names.set(code, name);
      code += 1;
    }
  }
  return names;
}

/** True when the font's descriptor calls it symbolic. */
export function isSymbolic({ descriptor }: FontFacts): boolean {
  return ((numberIn(descriptor, 'Flags') ?? 0) & 4) !== 0;
}

/** What is said about the glyphs of a simple font. */
export function simpleGlyph(font: FontFacts): GlyphOf {
  if (font.subtype === 'Type3') return typeThreeGlyph(font);
  const widthOf = readSimpleWidths(font);
  const glyphOf = readGlyphIds(font);
  const { differences } = readSimpleEncoding(font.dict);
  return (code) => {
    const glyph = glyphOf?.(code);
    const isNotdef =
      differences?.get(code) === '.notdef' || (code === 0 && font.subtype === 'TrueType');
    if (glyph === undefined)
      return {
        isPresent: undefined,
        isNotdef,
        dictionaryWidth: undefined,
        programWidth: undefined,
      };
    return {
      isPresent: code === 0 || glyph > 0,
      isNotdef,
      dictionaryWidth: widthOf(code),
      programWidth: font.program?.advanceOf(glyph),
    };
  };
}

// A glyph is a stream: what it paints was walked with the page; here only whether it is there.
function typeThreeGlyph({ dict }: FontFacts): GlyphOf {
  const { differences } = readSimpleEncoding(dict);
  const glyphs = dictIn(dict, 'CharProcs');
  return (code) => {
    const name = differences?.get(code);
    return {
      isPresent: name !== undefined && hasKey(glyphs, name),
      isNotdef: name === undefined || name === '.notdef',
      dictionaryWidth: undefined,
      programWidth: undefined,
    };
  };
}

function readSimpleWidths({ dict, descriptor }: FontFacts): (code: number) => number {
  const widths = arrayIn(dict, 'Widths') ?? [];
  const first = numberIn(dict, 'FirstChar') ?? 0;
  const missing = numberIn(descriptor, 'MissingWidth') ?? 0;
  return (code) => asNumber(widths[code - first]) ?? missing;
}

function readGlyphIds(font: FontFacts): ((code: number) => number) | undefined {
  const { program, file } = font;
  if (program === undefined || file === undefined || program.charMaps.length === 0)
    return undefined;
  const opened = create(Buffer.from(streamBytes(file)));
  if (!('glyphForCodePoint' in opened)) return undefined;
  const glyphOf = (point: number) => opened.glyphForCodePoint(point).id;
  if (isSymbolic(font)) return (code) => glyphOf(0xf000 + code) || glyphOf(code);
  return (code) => glyphOf(simpleUnicode(font, code)?.codePointAt(0) ?? 0);
}

/** The text of a code by the font's encoding; undefined where that does not tell. */
export function simpleUnicode(font: FontFacts, code: number): string | undefined {
  if (font.descendant !== undefined) return undefined;
  const { base, differences } = readSimpleEncoding(font.dict);
  const name = differences?.get(code);
  if (name !== undefined) return unicodeOfName(name);
  if (base === 'MacRomanEncoding') return decode('macintosh', code);
  if (base === 'WinAnsiEncoding') return decode('windows-1252', code);
  const hasNames = font.subtype === 'Type1' || (font.subtype === 'TrueType' && !isSymbolic(font));
  return hasNames && code >= 32 && code < 127 ? String.fromCharCode(code) : undefined;
}

function decode(label: string, code: number): string {
  return new TextDecoder(label).decode(Uint8Array.of(code));
}

/** The text of a glyph name by the Adobe Glyph List, as far as the name itself tells it. */
export function unicodeOfName(name: string): string | undefined {
  const [, hex] = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name)?.filter(Boolean) ?? [];
  if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
  return /^[A-Za-z]$/.test(name) ? name : namedCharacters.get(name);
}

const namedCharacters: ReadonlyMap<string, string> = new Map(
  `space:\u0020 exclam:! quotedbl:" numbersign:# dollar:$ percent:% ampersand:& quotesingle:' parenleft:( parenright:)
   asterisk:* plus:+ comma:, hyphen:- period:. slash:/ zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8
   nine:9 colon:: semicolon:; less:< equal:= greater:> question:? at:@ endash:– emdash:— quoteleft:‘ quoteright:’
   quotedblleft:“ quotedblright:” bullet:• ellipsis:… fi:ﬁ fl:ﬂ section:§ copyright:© degree:°`
    .split(/\s+(?=[a-z])/)
    .map((pair) => {
      const cut = pair.indexOf(':');
      return [pair.slice(0, cut), pair.slice(cut + 1)] as const;
    }),
);
