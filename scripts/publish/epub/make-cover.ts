import type { Book } from '../../model/book.ts';
import type { Cover, CoverPicture } from '../../model/cover.ts';
import { PressError } from '../../model/press-error.ts';
import type { Report } from '../../model/problem.ts';
import type { Theme } from '../../model/theme.ts';
import type { Browser, BrowserPage, Resource } from '../../model/tools.ts';
import { fitCover } from './cover-fit.ts';
import { pictureHtml, placePicture, unreadable } from './cover-picture.ts';
import type { Divisions } from './cover-pieces.ts';

/** What a cover is made with. */
export interface CoverContext {
  readonly browser: Browser;
  /** The book's own picture, in place of the theme's cover. */
  readonly picture: CoverPicture | undefined;
  /** Where the words of a text may be divided, in a language. */
  readonly divisionsOf: (text: string, language: string) => Promise<Divisions>;
  readonly report: Report;
}

/** Pixels: the page that the theme's stylesheet is written for, and what is drawn of it. */
const inBook = { width: 1500, height: 2400 };
const beside = { width: 1600, height: 2560 };

/**
 * Paints the cover, from the theme or from the book's own picture, on one page in both sizes. Reports
 * `image-format-is-known` when the browser cannot read the picture.
 */
export async function makeCover(book: Book, theme: Theme, context: CoverContext): Promise<Cover> {
  const { browser, picture, report } = context;
  const page = await browser.open(resourcesFor(book, theme, picture));
  try {
    await page.evaluate(
      'Promise.all([...document.fonts].map((font) => font.load())).then(() => null)',
    );
    if (picture === undefined) await fitCover(page, await divisionsFor(book, context));
    else if (!(await placePicture(page))) report(unreadable(picture));
    const [complaint] = page.complaints();
    if (complaint !== undefined)
      throw new PressError(`Cannot paint the cover: ${complaint}`, {
        hint: 'see epub/cover.html of the theme',
      });
    return await takeBoth(page);
  } finally {
    await page.close();
  }
}

async function takeBoth(page: BrowserPage): Promise<Cover> {
  const smaller = await page.jpeg(inBook);
  const scale = beside.width / inBook.width;
  await page.evaluate(
    `void (document.documentElement.style.cssText = 'transform: scale(${scale}); transform-origin: 0 0')`,
  );
  return { inBook: smaller, beside: await page.jpeg(beside) };
}

async function divisionsFor({ matter, settings }: Book, { divisionsOf }: CoverContext) {
  const { title, subtitle, names, publisher } = matter;
  return divisionsOf([title, subtitle, names, publisher].join(' '), settings.language);
}

function resourcesFor(
  book: Book,
  theme: Theme,
  picture: CoverPicture | undefined,
): ReadonlyMap<string, Resource> {
  const faces = theme.faces.map(
    ({ family, weight, style, fileName }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('${fileName}'); }`,
  );
  const css = [...faces, theme.css('epub/cover.css')].join('\n');
  const html = picture ? pictureHtml : theme.render('epub/cover.html', coverView(book));
  return new Map<string, Resource>([
    ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
    ['style.css', { mediaType: 'text/css; charset=utf-8', body: css }],
    ...(picture
      ? [['picture', { mediaType: picture.mediaType, body: picture.bytes }] as const]
      : []),
    ...theme.faces.map(
      ({ fileName, bytes }) => [fileName, { mediaType: 'font/ttf', body: bytes }] as const,
    ),
  ]);
}

/** More people than these stand in a row, not below one another. */
const mostInColumn = 4;

function coverView({ matter, settings, articles }: Book) {
  const names = articles.flatMap(({ meta }) => meta.authors.map(({ name }) => name));
  // A name stays whole at the end of a line.
  const people = [...new Set(names)].map((name) => name.replaceAll(' ', '\u00A0'));
  const isColumn = people.length <= mostInColumn;
  return {
    ...matter,
    lang: settings.language,
    people: isColumn ? people : [],
    names: isColumn ? '' : people.join(', '),
    isBare: people.length === 0 && matter.publisher === '',
  };
}
