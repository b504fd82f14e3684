import { PDFArray, type PDFDict } from 'pdf-lib';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import { arrayIn, asNumber, elementsOf, numberIn, streamIn } from '../lookup.ts';
import type { Located } from '../rule.ts';
import type { FontFacts } from './font-facts.ts';
import { simpleGlyph, simpleUnicode } from './simple-font.ts';

/** A character code that was shown, with what font dictionary and font program say about its glyph. */
export interface GlyphFacts extends Located {
  readonly font: FontFacts;
  readonly code: number;
  readonly isInvisible: boolean;
  readonly hasActualText: boolean;
  /** Undefined when the font program is not embedded, or not looked into. */
  readonly isPresent: boolean | undefined;
  readonly isNotdef: boolean;
  /** Widths in thousandths of the em. */
  readonly dictionaryWidth: number | undefined;
  readonly programWidth: number | undefined;
  readonly unicode: string | undefined;
}

/** The glyphs of a font that were shown, each once for what the rules tell apart. */
export function readGlyphs(font: FontFacts): readonly GlyphFacts[] {
  const glyphOf =
    font.descendant === undefined ? simpleGlyph(font) : compositeGlyph(font, font.descendant);
  return [...font.used.shown.values()].map((shown) => ({
    ...shown,
    font,
    object: font.object,
    ...glyphOf(shown.code),
    unicode: font.toUnicode?.unicodeOf(shown.code) ?? simpleUnicode(font, shown.code),
  }));
}

/** What is said about the glyph of a code. */
export type GlyphOf = (
  code: number,
) => Pick<GlyphFacts, 'isPresent' | 'isNotdef' | 'dictionaryWidth' | 'programWidth'>;

// Codes are CIDs: in all fonts of ours the CMap is Identity. Of another one, widths and glyphs are not compared.
function compositeGlyph({ encoding }: FontFacts, descendant: FontFacts): GlyphOf {
  const { program, dict } = descendant;
  const isIdentity = /^Identity-[HV]$/.test(encoding?.name ?? '');
  if (program === undefined || !isIdentity || descendant.subtype !== 'CIDFontType2')
    return (code) => ({
      isPresent: undefined,
      isNotdef: program !== undefined && code === 0,
      dictionaryWidth: undefined,
      programWidth: undefined,
    });
  const glyphOf = readGlyphMap(dict);
  const widthOf = readWidths(dict);
  return (code) => {
    const glyph = glyphOf(code);
    const isThere = glyph !== 0 && glyph < program.glyphCount;
    return {
      isPresent: code === 0 || isThere,
      isNotdef: code === 0 || !isThere,
      dictionaryWidth: widthOf(code),
      programWidth: program.advanceOf(glyph) ?? numberIn(dict, 'DW') ?? 1000,
    };
  };
}

function readGlyphMap(dict: PDFDict): (cid: number) => number {
  const stream = streamIn(dict, 'CIDToGIDMap');
  if (stream === undefined) return (cid) => cid;
  const bytes = streamBytes(stream);
  return (cid) => ((bytes[cid * 2] ?? 0) << 8) | (bytes[cid * 2 + 1] ?? 0);
}

// `W` (ISO 32000-1, 9.7.4.3): a CID and a list of widths, or two CIDs and the width of all between.
function readWidths(dict: PDFDict): (cid: number) => number {
  const entries = arrayIn(dict, 'W') ?? [];
  const lists = new Map<number, number>();
  const ranges: (readonly [first: number, last: number, width: number])[] = [];
  let at = 0;
  while (at + 1 < entries.length) {
    const first = asNumber(entries[at]) ?? 0;
    const second = entries[at + 1];
    const last = asNumber(second);
    if (last === undefined) {
      const widths = second instanceof PDFArray ? elementsOf(second) : [];
      for (const [n, width] of widths.entries()) lists.set(first + n, asNumber(width) ?? 0);
      at += 2;
    } else {
      ranges.push([first, last, asNumber(entries[at + 2]) ?? 0]);
      at += 3;
    }
  }
  const byDefault = numberIn(dict, 'DW') ?? 1000;
  return (cid) =>
    lists.get(cid) ?? ranges.find(([first, last]) => first <= cid && cid <= last)?.[2] ?? byDefault;
}
