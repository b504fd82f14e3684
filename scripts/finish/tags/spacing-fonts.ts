import { PDFDict, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib';
import { streamBytes } from '../../model/pdf/stream-bytes.ts';
import type { SpacingFont } from './space-lines.ts';

/** Reads from fonts what is to be known to part words, each font once. */
export function fontReader(): (
  resources: PDFObject | undefined,
) => Readonly<Record<string, SpacingFont>> {
  const known = new Map<PDFObject, SpacingFont>();
  return (resources) => {
    const fonts = resources instanceof PDFDict ? resources.lookup(PDFName.of('Font')) : undefined;
    if (!(fonts instanceof PDFDict)) return {};
    const read = fonts.keys().flatMap((name) => {
      const font = fonts.lookup(name);
      if (!(font instanceof PDFDict)) return [];
      const spacing = known.get(font) ?? readFont(font);
      known.set(font, spacing);
      return [[name.decodeText(), spacing] as const];
    });
    return Object.fromEntries(read);
  };
}

const dash = /^[-\u2010–—/]$/u;
const dense =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u3000-\u303F\uFF00-\uFFEF]$/u;

function readFont(font: PDFDict): SpacingFont {
  const map = font.lookup(PDFName.of('ToUnicode'));
  const written =
    map instanceof PDFRawStream ? Buffer.from(streamBytes(map)).toString('latin1') : '';
  const letters = lettersIn(written);
  const codesOf = (wanted: RegExp) =>
    letters.flatMap(([code, letter]) => (wanted.test(letter) ? [code] : []));
  const [space] = codesOf(/^ $/);
  return {
    digits: font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 4 : 2,
    ...(space === undefined ? {} : { space }),
    dashes: codesOf(dash),
    dense: codesOf(dense),
  };
}

// Singly, or a row of codes for a row of letters (ISO 32000-1, 9.10.3).
function lettersIn(written: string): readonly (readonly [code: string, letter: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [, from = '', to = '', first = ''] of written.matchAll(
    /^<([\dA-F]+)> (?:<([\dA-F]+)> )?<([\dA-F]+)>$/gm,
  )) {
    const [start, letter] = [Number.parseInt(from, 16), Number.parseInt(first, 16)];
    const count = to === '' ? 1 : Number.parseInt(to, 16) - start + 1;
    if (first.length > 4) continue;
    for (let n = 0; n < count; n += 1)
      found.push([
        (start + n).toString(16).toUpperCase().padStart(from.length, '0'),
        String.fromCharCode(letter + n),
      ]);
  }
  return found;
}
