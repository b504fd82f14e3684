import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { PDFString, type PDFDocument, type PDFRef } from 'pdf-lib';

const fontFile = join(
  import.meta.dirname,
  '../../node_modules/source-serif/TTF/SourceSerif4-Regular.ttf',
);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,';

/** Embeds a subset of Source Serif; gives the font and how a text is written in it. */
export function addFont(pdf: PDFDocument): {
  readonly ref: PDFRef;
  readonly hex: (text: string) => string;
} {
  const { context } = pdf;
  const source = create(readFileSync(fontFile));
  if (!('createSubset' in source)) throw new Error('not one font');
  const subset = source.createSubset();
  const glyphs = new Map(
    [...alphabet].map((char) => [char, source.glyphForCodePoint(char.codePointAt(0) ?? 0)]),
  );
  const ids = new Map(
    [...glyphs].map(([char, glyph]) => [char, Number(subset.includeGlyph(glyph))]),
  );
  const widths = [...glyphs.values()].map(({ advanceWidth }) =>
    Math.round((advanceWidth * 1000) / source.unitsPerEm),
  );
  const file = context.register(
    context.flateStream((subset as unknown as { encode(): Uint8Array }).encode()),
  );
  const pairs = [...ids].map(([char, id]) => `<${four(id)}> <${four(char.charCodeAt(0))}>`);
  const toUnicode = `begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${pairs.length} beginbfchar\n${pairs.join('\n')}\nendbfchar\nendcmap\n`;
  const name = 'ABCDEF+SourceSerif4-Regular';
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [-200, -300, 1200, 1000],
      ItalicAngle: 0,
      Ascent: 900,
      Descent: -300,
      CapHeight: 670,
      StemV: 80,
      FontFile2: file,
    }),
  );
  const cidFont = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      W: [0, [Math.round((source.getGlyph(0).advanceWidth * 1000) / source.unitsPerEm), ...widths]],
    }),
  );
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [cidFont],
      ToUnicode: context.register(context.stream(toUnicode)),
    }),
  );
  return { ref, hex: (text) => `<${[...text].map((char) => four(ids.get(char) ?? 0)).join('')}>` };
}

function four(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase();
}
