import type { Book } from '../model/book.ts';
import type { OutlineEntry, Pages } from '../model/pages.ts';
import { PressError } from '../model/press-error.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Theme } from '../model/theme.ts';
import type { Resource, Tools } from '../model/tools.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { hyphenate, type Hyphenation } from './hyphenate.ts';
import type { LayoutOrder } from './in-page/main.ts';
import type { LayoutResult } from './in-page/layout-result.ts';
import { writePrintBook, type PrintBook, type Target } from './print-book.ts';

/** What layout needs of the outside. */
export type LayoutTools = Pick<Tools, 'browser' | 'bundle' | 'printByPagedjsCli'>;

/** What a layout is made with. */
export interface LayoutContext {
  readonly tools: LayoutTools;
  readonly report: Report;
  /** Paragraphs are broken by the browser, line by line. */
  readonly isDraft?: boolean;
}

/** Points in a millimetre. */
const ptPerMm = 72 / 25.4;

/**
 * Lays out a book by Paged.js in the browser and prints it once. Reports `text-stays-on-the-page`; throws a PressError
 * when the layout lost text or a script failed.
 */
export async function layOut(
  book: Book,
  theme: Theme,
  { tools, report, isDraft = false }: LayoutContext,
): Promise<Pages> {
  checkGlyphs(book, theme, report);
  const print = writePrintBook(book, theme);
  const script = await tools.bundle('scripts/typeset/in-page/main.ts');
  const page = await tools.browser.open(
    resourcesOf(book, theme, {
      body: print.body,
      head: '<script src="press.js"></script>',
      script,
    }),
  );
  try {
    const { widthMm, heightMm } = book.settings.trim;
    const order: LayoutOrder = {
      css: print.css,
      hyphenation: await hyphenateBook(book),
      targets: print.targets.map(({ id }) => id),
      isDraft,
      trim: { widthPt: widthMm * ptPerMm, heightPt: heightMm * ptPerMm },
    };
    const result = (await page.evaluate(`window.layOut(${JSON.stringify(order)})`)) as LayoutResult;
    proveWhole(result, page.complaints());
    reportOutside(book, result, report);
    const pdf = await page.pdf();
    return {
      pdf,
      count: result.pageCount,
      labels: result.labels,
      outline: outlineOf(print.targets, result),
      layout: result.lines,
    };
  } finally {
    await page.close();
  }
}

/** Prints the same HTML and style by pagedjs-cli, for comparison. */
export async function layOutByPagedjsCli(
  book: Book,
  theme: Theme,
  tools: LayoutTools,
): Promise<Uint8Array> {
  const print = writePrintBook(book, theme);
  const resources = new Map(
    resourcesOf(book, theme, {
      body: withHrefs(print),
      head: '<link rel="stylesheet" href="style.css"/>',
    }),
  );
  resources.set('style.css', {
    mediaType: 'text/css',
    body: `${print.css}\n${theme.css('print/reference.css')}`,
  });
  return tools.printByPagedjsCli(resources);
}

async function hyphenateBook({
  articles,
  settings,
  matter,
}: Book): Promise<LayoutOrder['hyphenation']> {
  const byLanguage: Record<string, Hyphenation> = {
    [settings.language]: await hyphenate(JSON.stringify(matter), settings.language),
  };
  for (const { meta, body, notes } of articles) {
    const text = [body, ...notes.flatMap(({ paragraphs }) => paragraphs)].join(' ');
    byLanguage[meta.lang] = { ...byLanguage[meta.lang], ...(await hyphenate(text, meta.lang)) };
  }
  return byLanguage;
}

// target-counter() wants the place it points to on the element itself.
function withHrefs({ body }: PrintBook): string {
  return body.replace(/data-page-of="([^"]+)"/g, 'data-href="#$1"');
}

function resourcesOf(
  book: Book,
  theme: Theme,
  parts: { readonly body: string; readonly head: string; readonly script?: string },
): ReadonlyMap<string, Resource> {
  const html = `<!DOCTYPE html>
<html lang="${book.settings.language}">
<head><meta charset="utf-8"/><title>${escapeHtml(book.settings.title)}</title>${parts.head}</head>
<body>${parts.body}</body>
</html>
`;
  return new Map<string, Resource>([
    ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
    ['press.js', { mediaType: 'text/javascript; charset=utf-8', body: parts.script ?? '' }],
    ...theme.faces.map(
      ({ fileName, bytes }) => [fileName, { mediaType: 'font/ttf', body: bytes }] as const,
    ),
    ...book.images.map(({ name, mediaType, bytes }) => [name, { mediaType, body: bytes }] as const),
  ]);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function proveWhole({ characters }: LayoutResult, complaints: readonly string[]): void {
  const lost = characters.before - characters.after;
  const said = complaints.find((text) =>
    /script error|Layout repeated|Unable to layout/i.test(text),
  );
  if (lost === 0 && said === undefined) return;
  const what =
    lost === 0
      ? `The layout failed: ${said}`
      : `The layout ${lost > 0 ? 'lost' : 'repeated'} ${Math.abs(lost)} characters of ${characters.before}`;
  throw new PressError(what, {
    hint: 'this is a fault of the press: report it with the book; nothing was written',
  });
}

function reportOutside({ slug }: Book, { outside }: LayoutResult, report: Report): void {
  for (const page of new Set(outside.map((one) => one.page))) {
    const texts = outside.filter((one) => one.page === page).map(({ text }) => text);
    const more = texts.length > 1 ? ` and ${texts.length - 1} more` : '';
    report({
      rule: 'text-stays-on-the-page',
      severity: 'error',
      place: startOf(`manuscripts/${slug}/book.md`),
      message: `The text "${texts[0]}"${more} sticks out of page ${page}`,
      hint: 'shorten the line, the table or the code it stands in',
    });
  }
}

function outlineOf(targets: readonly Target[], { pageOf }: LayoutResult): readonly OutlineEntry[] {
  return targets.flatMap(({ id, title, level }) => {
    const pageIndex = pageOf[id];
    return pageIndex === undefined ? [] : [{ title, level: Math.max(1, level), pageIndex }];
  });
}
