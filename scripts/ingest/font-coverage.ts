import { create } from 'fontkit';

/** Characters (code points) that a font has a glyph for; none when the file is no font. */
export function codePointsOf(bytes: Uint8Array): ReadonlySet<number> {
  try {
    const font = create(Buffer.from(bytes));
    return new Set('characterSet' in font ? font.characterSet : []);
  } catch {
    return new Set();
  }
}
