import { PressError } from '../../model/press-error.ts';
import type { BrowserPage, Resource, Tools } from '../../model/tools.ts';
import { pictureName, planPictures, withinBook, type PictureRange } from './plan-pictures.ts';

/** What pictures are drawn of. */
export interface PictureSource {
  readonly pdf: Uint8Array;
  readonly range: Partial<PictureRange>;
  readonly dpi: number;
}

/** A picture: its file name and its PNG. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Draws pages or spreads of a PDF one by one in the browser, and at last a sheet of all of them. Throws a PressError
 * when the PDF has none of the pages.
 */
export async function* drawPictures(
  { pdf, range, dpi }: PictureSource,
  tools: Pick<Tools, 'browser' | 'bundle'>,
): AsyncGenerator<Picture> {
  const script = await tools.bundle('scripts/publish/pictures/in-page/main.ts');
  const page = await tools.browser.open(
    new Map<string, Resource>([
      ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
      ['press.js', { mediaType: 'text/javascript; charset=utf-8', body: script }],
    ]),
  );
  try {
    const count = Number(await page.evaluate(`window.openPdf('${base64(pdf)}')`));
    const { from = 1, to = count, isSpread = false } = range;
    const pictures = withinBook(planPictures({ from, to, isSpread }), count);
    if (pictures.length === 0)
      throw new PressError(`There are no pages ${from}–${to}`, {
        hint: `the PDF has ${count} pages`,
        trouble: 'usage',
      });
    for (const pages of pictures) {
      const drawn = await draw(page, `window.drawPicture([${pages.map(written).join()}], ${dpi})`);
      yield { name: pictureName(pages), bytes: drawn };
    }
    yield {
      name: 'contact-sheet.png',
      bytes: await draw(page, `window.drawSheet(${isSpread ? 4 : 7})`),
    };
  } finally {
    await page.close();
  }
}

const html =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pages</title><script src="press.js"></script></head><body></body></html>';

function written(page: number | undefined): string {
  return page === undefined ? 'undefined' : String(page);
}

async function draw(page: BrowserPage, expression: string): Promise<Uint8Array> {
  return Uint8Array.from(Buffer.from(String(await page.evaluate(expression)), 'base64'));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
