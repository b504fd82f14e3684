import { expect, test } from 'vitest';
import { joinLetters } from '../../scripts/finish/join-letters.ts';
import { readLetterFonts } from '../../scripts/finish/letter-widths.ts';
import { loadPrinted } from '../../scripts/finish/load-printed.ts';
import { pageStreams, streamBytes } from '../../scripts/model/pdf/stream-bytes.ts';
import { makeBrowser } from '../../scripts/tools/browser.ts';
import { readPackageFile } from '../../scripts/tools/press-files.ts';
import { placesIn } from '../support/letter-places.ts';

const sizes = [6, 9.5, 10, 13.33, 15, 16, 20, 31.25, 40];
const spacings = ['0', '0.048px', '-0.031px', '0.06em'];
const texts = 'Avery “Tofu” Waltz, 1789–1815: difficult fjords; it Meets a Foe. AVATAR';

test('letters that the browser printed keep their places when they are joined, at any size and spacing', async () => {
  const browser = makeBrowser(process.env);
  try {
    const lines = sizes.flatMap((size) =>
      spacings.map(
        (spacing) => `<p style="font-size: ${size}px; letter-spacing: ${spacing}">${texts}</p>`,
      ),
    );
    const style = `@font-face { font-family: S; src: url(s.ttf) } body { font-family: S }`;
    const html = `<!DOCTYPE html><style>${style}</style>${lines.join('')}`;
    const page = await browser.open(
      new Map([
        ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
        ['s.ttf', { mediaType: 'font/ttf', body: await readPackageFile(face) }],
      ]),
    );
    await page.evaluate('document.fonts.ready.then(() => 1)');
    const pdf = await loadPrinted(await page.pdf());
    const fonts = readLetterFonts(pdf);
    let [letters, strings] = [0, 0];
    for (const stream of pageStreams(pdf).flat()) {
      const names = fonts.namesIn(stream);
      const widthsOf = (name: string) => fonts.widthsOf(names[name] ?? '');
      const content = Buffer.from(streamBytes(stream));
      const joined = joinLetters(content, widthsOf);
      const before = placesIn(content.toString('latin1'), widthsOf);
      const after = placesIn(joined.toString('latin1'), widthsOf);
      expect(after.map(({ code, y }) => [code, y])).toEqual(before.map(({ code, y }) => [code, y]));
      for (const [n, { x, size }] of after.entries())
        expect(Math.abs(x - (before[n]?.x ?? NaN))).toBeLessThan((0.51 / 1000) * size);
      expect(joined.length).toBeLessThan(content.length / 2);
      letters += after.length;
      strings += content.toString('latin1').match(/<[\dA-F]{8,}> Tj/g)?.length ?? 0;
    }
    expect(letters).toBeGreaterThan(2000);
    // Where letters stand as the font has them, the browser writes several in one string.
    expect(strings).toBeGreaterThan(10);
  } finally {
    await browser.close();
  }
});

const face = 'source-serif/TTF/SourceSerif4SmText-Regular.ttf';
