import { compileBook } from './compile/compile-book.ts';
import { openBook } from './ingest/open-book.ts';
import { orderArticles } from './ingest/order-articles.ts';
import { readArticles } from './ingest/read-articles.ts';
import { readCover } from './ingest/read-cover.ts';
import { readImages } from './ingest/read-images.ts';
import { readSettings } from './ingest/read-settings.ts';
import { settleDate } from './ingest/settle-date.ts';
import { readTheme } from './ingest/read-theme.ts';
import type { Book } from './model/book.ts';
import type { Edition } from './model/edition.ts';
import type { Preflight } from './model/preflight.ts';
import type { Problem, Report } from './model/problem.ts';
import type { Tools } from './model/tools.ts';
import { settleDrafts } from './normalise/settle-drafts.ts';
import { stopwatch } from './model/stopwatch.ts';
import { workAhead } from './pipeline-ahead.ts';
import { layOutBook } from './pipeline-layout.ts';
import { editionFiles } from './publish/edition-files.ts';
import { makeCover } from './publish/epub/make-cover.ts';
import { ledgerFiles } from './publish/ledger/ledger-files.ts';
import { polishBlurb } from './typography/polish-article.ts';
import { reportUnknownRules } from './typography/prepare-rules.ts';
import { polishSettings } from './typography/polish-settings.ts';
import { hyphenate } from './typeset/hyphenate.ts';
import { layOutByPagedjsCli } from './typeset/layout.ts';
import { openPress } from './typeset/press.ts';

/** What is to be built, and where everything is. */
export interface BuildOrder {
  /** Name of the book's folder under `manuscripts/`. */
  readonly book: string;
  /** Folder of the press's own templates. */
  readonly templates: string;
  /** `paged`: our own layout; `pagedjs-cli`: the reference engine, which makes the screen PDF only. */
  readonly engine: 'paged' | 'pagedjs-cli';
  /** Paragraphs are broken by the browser: quicker, for a look at the pages. */
  readonly isDraft?: boolean;
  /** Told of every problem as soon as it is found. */
  readonly onProblem?: Report;
  /** Date of the edition when neither the book nor its articles have one; ISO 8601. */
  readonly fallbackDate: string;
}

/** What came of a build. Editions are empty when an error stopped it; then nothing was written to `dist/`. */
export interface BuildOutcome {
  /** The book that the editions were made from. */
  readonly book?: Book;
  readonly problems: readonly Problem[];
  readonly editions: readonly Edition[];
  /** Of the print PDF. */
  readonly preflight?: Preflight;
  readonly durations: Readonly<Record<string, number>>;
}

/** The whole journey of one book: raw texts in, finished editions in `dist/<book>/` out. */
export async function buildBook(order: BuildOrder, tools: Tools): Promise<BuildOutcome> {
  const open: Closable[] = [];
  try {
    return await makeBook(order, tools, open);
  } finally {
    for (const one of open) await one.close();
  }
}

interface Closable {
  readonly close: () => Promise<void>;
}

async function makeBook(order: BuildOrder, tools: Tools, open: Closable[]): Promise<BuildOutcome> {
  const { files, browser } = tools;
  const problems: Problem[] = [];
  const report: Report = (problem) => {
    problems.push(problem);
    order.onProblem?.(problem);
  };
  const { timed, durations } = stopwatch(tools.clock);
  const stopped = () => problems.some(({ severity }) => severity === 'error');
  const outcome = (editions: readonly Edition[]): BuildOutcome => ({
    problems,
    editions,
    durations,
  });

  // The browser starts while the texts are read; a failure is told by the stage that needs it.
  void browser.version().catch(() => undefined);

  const path = `manuscripts/${order.book}`;
  const opened = await timed('ingest', () => openBook(path, { files, report }));
  if (opened === undefined || stopped()) return outcome([]);

  const { toWrite, drafts } = await timed('normalise', async () => settleDrafts(opened, report));
  for (const { file, markdown } of toWrite) await files.write(file, markdown);
  if (stopped()) return outcome([]);

  const folder =
    toWrite.length === 0 ? opened : await openBook(path, { files, report: () => undefined });
  if (folder === undefined) return outcome([]);
  const written = readSettings(folder.front, {
    bookSlug: folder.slug,
    reasons: folder.reasons,
    report,
  });
  reportUnknownRules(written.typography, { place: folder.front.placeOf('typography'), report });
  const sources = orderArticles(folder.markdown, {
    settings: written,
    front: folder.front,
    report,
  });
  const own =
    written.theme === ''
      ? undefined
      : { book: path, folder: `${path}/${written.theme}`, place: folder.front.placeOf('theme') };
  const theme = await readTheme({ ...tools, own, templates: order.templates, report });
  // The tabs read the style and the fonts while pandoc reads the text, and lay out what it has read.
  const press =
    order.engine === 'paged' && !stopped()
      ? openPress({ theme, settings: written, isDraft: order.isDraft ?? false }, tools)
      : undefined;
  if (press !== undefined) open.push(press);
  const ahead = workAhead({ settings: written, theme, press, tools });
  const bodies = await timed('pandoc', () =>
    readArticles(
      sources,
      { front: folder.front, language: written.language },
      { pandoc: tools.pandoc, report, onArticle: ahead.start },
    ),
  );
  if (stopped()) return outcome([]);
  // Loaded while the pages are laid out.
  const finishing = import('./pipeline-editions.ts');
  const beside = import('./pipeline-threads.ts');

  const polished = await timed('typography', async () => ahead.polish(bodies.articles, report));
  const blurb = polishBlurb(bodies.blurb, written.language, written.typography);
  const dated = settleDate(written, bodies.articles, {
    fallback: order.fallbackDate,
    path,
    report,
  });
  const settings = polishSettings(dated);
  const images = await readImages(bodies.articles, folder, files);
  const picture = await readCover(settings.cover, folder, { files, report });
  const book = await timed('compile', async () =>
    compileBook({
      ...{ slug: folder.slug, settings, articles: polished, blurb, images, report },
      written: ahead.compiled,
    }),
  );
  if (stopped()) return outcome([]);

  if (order.engine === 'pagedjs-cli') {
    const bytes = await timed('typeset', () => layOutByPagedjsCli(book, theme, tools));
    const edition: Edition = { kind: 'screen-pdf', name: `${book.slug}-pagedjs-cli.pdf`, bytes };
    await files.write(`dist/${book.slug}/${edition.name}`, bytes);
    return outcome([edition]);
  }
  if (press === undefined) return outcome([]);

  const { makeEditions } = await finishing;
  const { openSideThreads } = await beside;
  const threads = openSideThreads(book, tools);
  open.push(threads);
  // Nothing but the EPUB waits for it.
  const cover = press
    .whenFree()
    .then(async () => makeCover(book, theme, { browser, picture, divisionsOf: hyphenate, report }));
  cover.catch(() => undefined);
  const pages = await timed('typeset', () =>
    layOutBook(book, {
      theme,
      press,
      isDraft: order.isDraft ?? false,
      tools,
      report,
      onOpen: (another) => open.push(another),
    }),
  );
  if (stopped()) return outcome([]);

  const laid = { book, theme, pages, cover };
  const { editions, preflight } = await makeEditions(laid, { tools, report, timed, threads });
  if (stopped()) return outcome([]);

  const changes = polished.flatMap((article) => article.changes);
  const template = await files.read(`${order.templates}/site/ledger.html`);
  const ledgers = ledgerFiles(drafts, new TextDecoder().decode(template));
  const made = { editions, preflight, ledgers, layout: pages.screen.layout, changes };
  const facts = { ...made, book, problems, durations };
  await files.replaceFolder(`dist/${book.slug}`, editionFiles(facts));
  return { ...outcome(editions), book, preflight };
}
