import { create } from 'fontkit';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTheme } from '../../scripts/ingest/read-theme.ts';
import { embedFonts } from '../../scripts/publish/epub/epub-fonts.ts';
import { rootedTools } from '../support/rooted-tools.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');

test('the fonts of an EPUB have the characters of its text and few others, the same every time', async () => {
  const theme = await readTheme({
    ...rootedTools('.'),
    own: undefined,
    templates,
    report: ({ message }) => {
      throw new Error(message);
    },
  });
  const texts = ['<p>Trần – “fi”</p>', '<p>é</p>'];
  const { files, css } = await embedFonts(theme, texts);
  expect(files.map(({ name }) => name)).toEqual([
    'fonts/SourceSerif4SmText-Regular.ttf',
    'fonts/SourceSerif4SmText-It.ttf',
    'fonts/SourceSerif4SmText-Bold.ttf',
    'fonts/SourceSerif4SmText-BoldIt.ttf',
  ]);
  for (const { name, bytes } of files) {
    expect(css).toContain(`url('${name}')`);
    const font = create(Buffer.from(bytes));
    if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection of fonts');
    for (const character of 'Trần–“”fié')
      expect(font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), character).toBe(true);
    expect(font.hasGlyphForCodePoint('Ж'.codePointAt(0) ?? 0)).toBe(false);
    expect(bytes.length).toBeLessThan(60_000);
  }
  expect((await embedFonts(theme, texts)).files).toEqual(files);
});
