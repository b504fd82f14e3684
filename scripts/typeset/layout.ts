import { setImmediate as turn } from 'node:timers/promises';
import { escapeXml } from '../model/escape-xml.ts';
import type { Book } from '../model/book.ts';
import type { LayoutReport, OutlineEntry, Pages } from '../model/pages.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Theme } from '../model/theme.ts';
import type { Resource, Tools } from '../model/tools.ts';
import { assemblePages, type AssembledPages, type LaidPart } from './assemble.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { layOutParts } from './lay-out-parts.ts';
import type { Press } from './press.ts';
import { writePrintBook, type Target } from './print-book.ts';
import { writePages } from './write-pages.ts';

/** What a layout is made with. */
export interface LayoutContext {
  readonly report: Report;
  /** Made ready for this theme and size of page. */
  readonly press: Press;
  /** The bleed is printed around the pages; undefined: they end at the trim. */
  readonly bleedMm?: number;
}

/** Pages that stand, and are not printed yet. */
export interface LaidPages extends Omit<Pages, 'pdf'> {
  readonly print: () => Promise<Pages>;
}

/** Points in a millimetre. */
const ptPerMm = 72 / 25.4;

/**
 * Lays out a book by Paged.js, its parts apart and at the same time, to be printed in one go. Reports
 * `text-stays-on-the-page` and `page-references-settle`; throws a PressError when the layout lost text or a script failed.
 */
export async function layOut(
  book: Book,
  theme: Theme,
  { report, press, bleedMm = 0 }: LayoutContext,
): Promise<LaidPages> {
  const print = writePrintBook(book, theme);
  press.addImages(book.images);
  const laying = layOutParts(print.parts, press);
  laying.catch(() => undefined);
  // While the tabs are at work.
  await turn();
  checkGlyphs(book, theme, report);
  const { laid, isSettled } = await laying;
  if (!isSettled) reportUnsettled(book, report);
  reportOutside(book, laid, report);
  const assembled = assemblePages(laid);
  const { language, title, trim } = book.settings;
  const { html, style } = writePages(assembled, {
    widthPt: trim.widthMm * ptPerMm,
    heightPt: trim.heightMm * ptPerMm,
    bleedPt: bleedMm * ptPerMm,
  });
  const rules = laid.map(({ layout }) => layout.rules).join('\n');
  const sheets = { language, title, styles: [rules, style], html };
  const pages = {
    count: assembled.pages.length,
    labels: assembled.labels,
    outline: outlineOf(print.targets, assembled),
    places: assembled.places,
    articles: assembled.parts,
    parts: assembled.texts,
    illustrations: new Map(
      assembled.pages.flatMap(({ record }) => Object.entries(record.illustrations)),
    ),
    textAreas: assembled.pages.map(({ record }) => record.textArea),
    layout: countLines(laid),
  };
  return { ...pages, print: async () => ({ ...pages, pdf: await press.print(sheets) }) };
}

/** Prints the same HTML and style by pagedjs-cli, for comparison. */
export async function layOutByPagedjsCli(
  book: Book,
  theme: Theme,
  tools: Pick<Tools, 'printByPagedjsCli'>,
): Promise<Uint8Array> {
  return tools.printByPagedjsCli(plainDocument(book, theme));
}

/** The print HTML as one document with its style, not yet laid out. */
export function plainDocument(book: Book, theme: Theme): ReadonlyMap<string, Resource> {
  const print = writePrintBook(book, theme);
  const body = print.parts.map(({ html }) => withHrefs(html)).join('\n');
  const { language, title } = book.settings;
  const html = `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>${body}</body>
</html>
`;
  const css = `${print.css}\n${theme.css('print/reference.css')}`;
  return new Map(resourcesOf(html, book, theme)).set('style.css', {
    mediaType: 'text/css',
    body: css,
  });
}

// target-counter() wants the place it points to on the element itself.
function withHrefs(html: string): string {
  return html.replace(/data-page-of="([^"]+)"/g, 'data-href="#$1"');
}

function resourcesOf(html: string, book: Book, theme: Theme): ReadonlyMap<string, Resource> {
  return new Map<string, Resource>([
    ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
    ...theme.faces.map(
      ({ fileName, bytes }) => [fileName, { mediaType: 'font/ttf', body: bytes }] as const,
    ),
    ...book.images.map(({ name, mediaType, bytes }) => [name, { mediaType, body: bytes }] as const),
  ]);
}

function countLines(laid: readonly LaidPart[]): LayoutReport {
  const sum = (name: keyof LayoutReport) =>
    laid.reduce((total, { layout }) => total + layout.lines[name], 0);
  return { paragraphs: sum('paragraphs'), lines: sum('lines'), hyphens: sum('hyphens') };
}

// The place of an article's text is its file; of the matter around them, the book's.
function reportOutside(book: Book, laid: readonly LaidPart[], report: Report): void {
  for (const { part, layout } of laid) {
    const article = book.articles.find(({ id }) => id === part.id);
    for (const page of new Set(layout.outside.map((one) => one.page))) {
      const texts = layout.outside.filter((one) => one.page === page).map(({ text }) => text);
      const more = texts.length > 1 ? ` and ${texts.length - 1} more` : '';
      report({
        rule: 'text-stays-on-the-page',
        severity: 'error',
        place: startOf(`manuscripts/${book.slug}/${article?.slug ?? 'book'}.md`),
        message: `The text "${texts[0]}"${more} sticks out of page ${page} of its part`,
        hint: 'shorten the line, the table or the code it stands in',
      });
    }
  }
}

function reportUnsettled(book: Book, report: Report): void {
  report({
    rule: 'page-references-settle',
    severity: 'warning',
    place: startOf(`manuscripts/${book.slug}/book.md`),
    message: 'A page named in the text (.page-ref) moves whenever its number is written',
    hint: 'change a few words near one of the references',
  });
}

function outlineOf(
  targets: readonly Target[],
  { places }: AssembledPages,
): readonly OutlineEntry[] {
  return targets.flatMap(({ id, title, level }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ title, level: Math.max(1, level), place }];
  });
}
