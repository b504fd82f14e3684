import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFDocument,
  type PDFRawStream,
} from 'pdf-lib';
import type { LetterWidths } from './letter-row.ts';
import { resourcesIn } from '../model/pdf/stream-bytes.ts';

/** The fonts of a PDF whose letters have widths of their own. */
export interface LetterFonts {
  /** What the fonts of a stream are called, by their names in it. */
  readonly namesIn: (stream: PDFRawStream) => Readonly<Record<string, string>>;
  /** By what a font is called. */
  readonly widthsOf: (font: string) => LetterWidths | undefined;
}

/** Of two bytes. */
const codes = 65_536;

/** Reads the fonts of a PDF as Chromium writes them; parts of one font count as one. */
export function readLetterFonts(pdf: PDFDocument): LetterFonts {
  const resourcesOf = resourcesIn(pdf);
  const known = new Map<string, LetterWidths>();
  const read = new Map<PDFDict, string | undefined>();
  const nameOf = (font: PDFDict) => {
    if (!read.has(font)) read.set(font, readWidths(font, known));
    return read.get(font);
  };
  return {
    namesIn: (stream) => {
      const fonts = resourcesOf(stream)?.lookup(PDFName.of('Font'));
      if (!(fonts instanceof PDFDict)) return {};
      const names = fonts.keys().flatMap((name) => {
        const font = fonts.lookup(name);
        const called = font instanceof PDFDict ? nameOf(font) : undefined;
        return called === undefined ? [] : [[name.decodeText(), called] as const];
      });
      return Object.fromEntries(names);
    },
    widthsOf: (font) => known.get(font),
  };
}

// What the font is called, without the letters for the part of it that the file has (ISO 32000-1, 9.6.4).
function readWidths(font: PDFDict, known: Map<string, LetterWidths>): string | undefined {
  const name = font.lookup(PDFName.of('BaseFont'));
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const isPlain = font.lookup(PDFName.of('Encoding')) === PDFName.of('Identity-H');
  if (!(name instanceof PDFName) || !(descendant instanceof PDFDict) || !isPlain) return undefined;
  const called = name.decodeText().replace(/^[A-Z]{6}\+/, '');
  const other = descendant.lookup(PDFName.of('DW'));
  const otherWidth = other instanceof PDFNumber ? other.asNumber() : 1000;
  const widths = known.get(called) ?? new Float64Array(codes).fill(otherWidth);
  known.set(called, widths);
  const listed = descendant.lookup(PDFName.of('W'));
  if (listed instanceof PDFArray) addListed(listed, widths);
  return called;
}

// `first [w w …]` or `first last w` (ISO 32000-1, 9.7.4.3).
function addListed(listed: PDFArray, widths: LetterWidths): void {
  for (let at = 0; at + 1 < listed.size();) {
    const first = numberAt(listed, at);
    const next = listed.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let n = 0; n < next.size(); n += 1) widths[first + n] = numberAt(next, n);
      at += 2;
    } else {
      const width = numberAt(listed, at + 2);
      for (let code = first; code <= numberAt(listed, at + 1); code += 1) widths[code] = width;
      at += 3;
    }
  }
}

function numberAt(array: PDFArray, index: number): number {
  const number = array.lookup(index);
  return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
}
