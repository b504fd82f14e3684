import { collectLinks } from './finish/collect-links.ts';
import { describeAgain } from './finish/describe-again.ts';
import { makeBooklet, planBookletOf } from './finish/make-booklet.ts';
import { openPages } from './finish/open-pages.ts';
import { readFrontMatter } from './ingest/front-matter.ts';
import { defaultBooklet, readBookletFields } from './ingest/read-booklet.ts';
import { readSettings } from './ingest/read-settings.ts';
import { foldOf } from './model/booklet-fold.ts';
import type { BookletPlan, BookletSettings, PaperSize } from './model/booklet.ts';
import type { Edition } from './model/edition.ts';
import type { PageLink } from './model/page-link.ts';
import { quietly } from './model/pdf/quietly.ts';
import { holdsTwo, sheetFor, sheetNamed, sheetNames } from './model/paper-sizes.ts';
import { startOf } from './model/place.ts';
import { PressError } from './model/press-error.ts';
import type { Report } from './model/problem.ts';
import type { Files, Tools } from './model/tools.ts';
import { bookletGuide, makeLeaflets } from './pipeline-leaflets.ts';
import type { BookletGuide } from './publish/booklet/guide.ts';
import type { ComparedBooklet } from './verify/compare-booklet.ts';

/** A booklet wanted of a finished book, or of any PDF. */
export interface BookletOrder {
  /** Name of a book under `manuscripts/` that was built; or a PDF, by its path. */
  readonly source: { readonly book: string } | { readonly file: string };
  /** Settings in place of those of the book, as written on the command line. */
  readonly options: Readonly<Record<string, string>>;
  /** Name of the sheet; undefined: the one that two pages fit on. */
  readonly sheet: string | undefined;
  /** False: the booklet without its instructions and the test sheet. */
  readonly hasLeaflets: boolean;
  /** False: what was made is not folded and compared with its source. */
  readonly isReadBack: boolean;
  readonly templates: string;
}

/** A booklet made, but not written. */
export interface BookletOutcome {
  readonly plan: BookletPlan;
  readonly guide: BookletGuide;
  readonly editions: readonly Edition[];
}

type BookletTools = Pick<Tools, 'files' | 'browser' | 'cache' | 'readPackageFile'>;

/** Plans and makes a booklet, folds it and reads it back when asked to; undefined when a problem stopped it. */
export async function bookletOf(
  order: BookletOrder,
  tools: BookletTools,
  report: Report,
): Promise<BookletOutcome | undefined> {
  const source = await readSource(order, tools.files, report);
  const opened = source && (await quietly(() => openPages(source.file, source.bytes, report)));
  if (source === undefined || opened === undefined) return undefined;
  const { pdf, page } = opened;
  const settings = readOptions(order.options, source.settings);
  const sheet = chooseSheet(page, { settings, wanted: order.sheet, file: source.file, report });
  if (sheet === undefined) return undefined;
  const pageCount = source.pageCount ?? pdf.getPageCount();
  const plan = planBookletOf(pdf, { pageCount, settings, page, sheet });
  const links = source.links ?? collectLinks(pdf);
  const { title, date, describe } = describeAgain(pdf, source.name);
  const { name, bytes, file } = source;
  const made = await makeBooklet({ pdf, plan, links, name, describe });
  const [first, second] = made;
  const files = {
    bytes: (second ?? first)?.bytes ?? new Uint8Array(),
    fronts: second && first?.bytes,
    fold: foldOf(plan),
  };
  if (order.isReadBack) await compare({ source: bytes, files, file }, report);
  const leaflets = order.hasLeaflets
    ? await leafletsFor({ plan, name, title, date }, order, tools)
    : [];
  return { plan, guide: bookletGuide(plan, name), editions: [...made, ...leaflets] };
}

async function compare(compared: ComparedBooklet, report: Report): Promise<void> {
  const { compareBooklet } = await import('./verify/compare-booklet.ts');
  await compareBooklet(compared, report);
}

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Files are named after it. */
  readonly name: string;
  readonly settings: BookletSettings;
  /** Of a book: its links and the number of its pages, without what fills its last leaf. */
  readonly links?: readonly PageLink[];
  readonly pageCount?: number;
}

async function readSource(
  { source }: BookletOrder,
  files: Files,
  report: Report,
): Promise<Source | undefined> {
  if ('book' in source) return readBookSource(source.book, files, report);
  const bytes = await files.read(source.file);
  if (bytes === undefined)
    throw usage(
      `Found no file "${source.file}"`,
      'check the path, or name a book under "manuscripts"',
    );
  const name = source.file.replace(/^.*[/\\]/, '').replace(/\.pdf$/i, '');
  return { file: source.file, bytes, name, settings: defaultBooklet('en') };
}

async function readBookSource(
  book: string,
  files: Files,
  report: Report,
): Promise<Source | undefined> {
  const file = `dist/${book}/${book}-print.pdf`;
  const bytes = await files.read(file);
  if (bytes === undefined) throw usage(`Found no ${file}`, `run "octavo build ${book}" first`);
  const path = `manuscripts/${book}/book.md`;
  const text = new TextDecoder().decode(await files.read(path));
  const front = readFrontMatter(path, text, report);
  if (front === undefined) return undefined;
  let isWrong = false;
  const { booklet } = readSettings(front, {
    bookSlug: book,
    reasons: new Map(),
    report: (problem) => {
      if (!problem.rule.startsWith('booklet-')) return;
      isWrong = true;
      report(problem);
    },
  });
  if (isWrong) return undefined;
  const screen = await files.read(`dist/${book}/${book}.pdf`);
  const read = screen && (await openPages(`dist/${book}/${book}.pdf`, screen, () => undefined));
  const known = read && { links: collectLinks(read.pdf), pageCount: read.pdf.getPageCount() };
  return { file, bytes, name: book, settings: booklet, ...known };
}

function readOptions(
  options: Readonly<Record<string, string>>,
  settings: BookletSettings,
): BookletSettings {
  return readBookletFields(options, settings, (field, message, hint) => {
    throw usage(`${message}`, `${hint} (option --${field})`);
  });
}

interface SheetChoice {
  readonly settings: BookletSettings;
  readonly wanted: string | undefined;
  readonly file: string;
  readonly report: Report;
}

function chooseSheet(
  page: PaperSize,
  { settings, wanted, file, report }: SheetChoice,
): PaperSize | undefined {
  const sheet = wanted === undefined ? sheetFor(page) : sheetNamed(wanted);
  if (sheet === undefined && wanted !== undefined)
    throw usage(`Unknown sheet "${wanted}"`, `use one of: ${sheetNames.join(', ')}`);
  if (sheet !== undefined && (settings.scale === 'fit' || holdsTwo(sheet, page))) return sheet;
  report({
    rule: 'sheet-holds-two-pages',
    severity: 'error',
    place: startOf(file),
    message: `Two pages of ${page.name} have no room on ${sheet?.name ?? 'any sheet that printers take'}`,
    hint: 'name a sheet and ask for smaller pages, such as "--sheet A4 --scale fit"',
  });
  return undefined;
}

async function leafletsFor(
  leaflet: { plan: BookletPlan; name: string; title: string; date: string },
  { templates }: BookletOrder,
  tools: BookletTools,
): Promise<readonly Edition[]> {
  const report: Report = ({ message, hint }) => {
    throw new PressError(message, { hint });
  };
  // It reads fonts: only loaded when they are needed.
  const { readTheme } = await import('./ingest/read-theme.ts');
  const theme = await readTheme({ ...tools, own: undefined, templates, report });
  return makeLeaflets({ ...leaflet, theme }, tools);
}

function usage(message: string, hint: string): PressError {
  return new PressError(message, { hint, trouble: 'usage' });
}
