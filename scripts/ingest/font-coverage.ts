import { create } from 'fontkit';

/** Tells which characters a font has a glyph for; none when the file is no font. It is read when it is first asked. */
export function coverageOf(bytes: Uint8Array): (codePoint: number) => boolean {
  let known: ((codePoint: number) => boolean) | undefined;
  return (codePoint) => (known ??= readCoverage(bytes))(codePoint);
}

function readCoverage(bytes: Uint8Array): (codePoint: number) => boolean {
  try {
    const font = create(Buffer.from(bytes));
    if ('hasGlyphForCodePoint' in font) return (codePoint) => font.hasGlyphForCodePoint(codePoint);
  } catch {
    // No font: reported where it is used.
  }
  return () => false;
}
