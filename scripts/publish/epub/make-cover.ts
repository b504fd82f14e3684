import type { Book } from '../../model/book.ts';
import { PressError } from '../../model/press-error.ts';
import type { Theme } from '../../model/theme.ts';
import type { Browser, Resource } from '../../model/tools.ts';

/** Pixels of the cover inside the EPUB: below Apple's limit of four million. */
const size = { width: 1500, height: 2400 };

/** Paints the cover from the theme: a JPEG of 1500 × 2400 pixels. */
export async function makeCover(book: Book, theme: Theme, browser: Browser): Promise<Uint8Array> {
  const faces = theme.faces.map(
    ({ family, weight, style, fileName }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('${fileName}'); }`,
  );
  const css = [...faces, theme.css('epub/cover.css')].join('\n');
  const length = book.settings.title.length;
  const fit = length <= 28 ? 'short' : length <= 70 ? 'medium' : 'long';
  const html = theme.render('epub/cover.html', {
    ...book.matter,
    lang: book.settings.language,
    fit,
  });
  const page = await browser.open(
    new Map<string, Resource>([
      ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
      ['style.css', { mediaType: 'text/css; charset=utf-8', body: css }],
      ...theme.faces.map(
        ({ fileName, bytes }) => [fileName, { mediaType: 'font/ttf', body: bytes }] as const,
      ),
    ]),
  );
  try {
    await page.evaluate(
      'Promise.all([...document.fonts].map((font) => font.load())).then(() => null)',
    );
    const [complaint] = page.complaints();
    if (complaint !== undefined)
      throw new PressError(`Cannot paint the cover: ${complaint}`, {
        hint: 'see epub/cover.html of the theme',
      });
    return await page.jpeg(size);
  } finally {
    await page.close();
  }
}
