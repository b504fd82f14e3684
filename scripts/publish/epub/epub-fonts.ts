import type { Theme } from '../../model/theme.ts';
import type { EpubFile } from './book-epub.ts';

/** Fonts that an EPUB carries, and the style that asks for them. */
export interface EpubFonts {
  readonly files: readonly EpubFile[];
  readonly css: string;
}

/**
 * The faces that `epub/fonts.css` of the theme names, cut down to the characters of the book: TrueType, which old readers
 * take as well.
 *
 * @param texts All documents of the EPUB.
 */
export async function embedFonts(theme: Theme, texts: readonly string[]): Promise<EpubFonts> {
  const { default: subsetFont } = await import('subset-font');
  const css = theme.css('epub/fonts.css');
  const characters = [...new Set(texts.flatMap((text) => [...new Set(text)]))].sort().join('');
  const faces = theme.faces.filter(({ family }) => css.includes(`'${family}'`));
  const files = await Promise.all(
    faces.map(async ({ fileName, bytes }) => ({
      name: fileName.replace(/\.\w+$/, '.ttf'),
      bytes: new Uint8Array(
        await subsetFont(Buffer.from(bytes), characters, { targetFormat: 'truetype' }),
      ),
    })),
  );
  const rules = faces.map(
    ({ family, weight, style }, n) =>
      `@font-face {\n  font-family: '${family}';\n  font-weight: ${weight};\n  font-style: ${style};\n  src: url('${files[n]?.name ?? ''}');\n}`,
  );
  return { files, css: [...rules, css].join('\n') };
}
