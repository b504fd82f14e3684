import mustache from 'mustache';
import type { Place, Report } from '../model/problem.ts';
import { startOf } from '../model/place.ts';
import { insideOnly } from './inside-only.ts';
import type { FontCredit, FontFace, Theme } from '../model/theme.ts';
import type { Files } from '../model/tools.ts';

/** Where a theme is read from. */
export interface ThemeSource {
  /** The book's own theme, looked into first; undefined: none. */
  readonly own: OwnTheme | undefined;
  /** Folder of the press's templates. */
  readonly templates: string;
  readonly files: Files;
  readonly readPackageFile: (path: string) => Promise<Uint8Array>;
  readonly report: Report;
}

/** A theme of a book's own: it is read inside the book's folder only. */
export interface OwnTheme {
  /** Path of the book's folder. */
  readonly book: string;
  readonly folder: string;
  /** Where the book asks for it. */
  readonly place: Place;
}

interface FontList {
  readonly faces: readonly FaceEntry[];
  readonly credits: readonly FontCredit[];
}

interface FaceEntry extends Omit<FontFace, 'bytes' | 'fileName' | 'webBytes'> {
  /** `npm:package/path`, or a path inside the theme. */
  readonly file: string;
  readonly web?: string;
}

const paths = [
  'shared/tokens.json',
  'shared/fonts.json',
  'shared/title-page.html',
  'shared/colophon.html',
  'shared/authors.html',
  'shared/text-notes.html',
  'print/page.css',
  'print/text.css',
  'print/reference.css',
  'print/book.html',
  'epub/style.css',
  'epub/page.xhtml',
  'epub/content.opf',
  'epub/toc.xhtml',
  'epub/toc.ncx',
  'epub/cover.html',
  'epub/cover.css',
  'site/index.html',
  'site/style.css',
];

/**
 * Reads a theme: every file from the book's own folder when it is there, so that a book may replace one file or all of
 * them. Reports `theme-is-there`, `theme-is-readable` and `token-is-known`.
 */
export async function readTheme(source: ThemeSource): Promise<Theme> {
  const found = new Map<string, Found>();
  for (const path of paths) found.set(path, await find(path, source));
  if (source.own && ![...found.values()].some(({ isOwn }) => isOwn))
    reportNoTheme(source.own, source);
  const tokens = flatten(parse(found, 'shared/tokens.json', source.report));
  const fonts = parse(found, 'shared/fonts.json', source.report) as Partial<FontList>;
  const partials = Object.fromEntries(
    [...found].map(([path, { text }]) => [path.replace(/\.(?:html|xhtml)$/, ''), text]),
  );
  return {
    css: (path) => fillTokens(found.get(path) ?? nothing, { tokens, report: source.report }),
    render: (path, view) => mustache.render(found.get(path)?.text ?? '', view, partials),
    faces: await Promise.all((fonts.faces ?? []).map((face) => readFace(face, source))),
    credits: fonts.credits ?? [],
  };
}

/** A file of the theme, and where it was found. */
interface Found {
  readonly file: string;
  readonly text: string;
  readonly isOwn: boolean;
}

const nothing: Found = { file: '', text: '', isOwn: false };

async function find(path: string, source: ThemeSource): Promise<Found> {
  const { own, templates, files, report } = source;
  const ownBytes = own
    ? await insideOnly(files, own.book).read(`${own.folder}/${path}`)
    : undefined;
  const bytes = ownBytes ?? (await files.read(`${templates}/${path}`));
  if (bytes === undefined) reportUnreadable(path, 'is missing', report);
  const file = own && ownBytes ? `${own.folder}/${path}` : `templates/${path}`;
  return { file, text: new TextDecoder().decode(bytes), isOwn: ownBytes !== undefined };
}

function reportNoTheme({ folder, place }: OwnTheme, { report }: ThemeSource): void {
  report({
    rule: 'theme-is-there',
    severity: 'error',
    place,
    message: `Found no theme in "${folder}"`,
    hint: 'copy a file of templates/ there and change it, or remove "theme"',
  });
}

function parse(
  found: ReadonlyMap<string, Found>,
  path: string,
  report: Report,
): Record<string, unknown> {
  const { file, text } = found.get(path) ?? nothing;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    reportUnreadable(file, cause instanceof Error ? cause.message : String(cause), report);
    return {};
  }
}

function reportUnreadable(path: string, why: string, report: Report): void {
  report({
    rule: 'theme-is-readable',
    severity: 'error',
    place: startOf(path),
    message: `Cannot read "${path}" of the theme: ${why}`,
    hint: 'compare it with the file of the same name in templates/',
  });
}

/** Nested tokens by kebab-case path: `{ text: { size: "10pt" } }` → `text-size`. */
function flatten(
  tokens: Readonly<Record<string, unknown>>,
  prefix = '',
): ReadonlyMap<string, string> {
  const entries = Object.entries(tokens).flatMap(([name, value]): (readonly [string, string])[] => {
    const path = prefix === '' ? name : `${prefix}-${name}`;
    if (typeof value === 'object' && value !== null)
      return [...flatten(value as Record<string, unknown>, path)];
    return [[path, String(value)]];
  });
  return new Map(entries);
}

interface Filling {
  readonly tokens: ReadonlyMap<string, string>;
  readonly report: Report;
}

function fillTokens({ file, text }: Found, { tokens, report }: Filling): string {
  return text.replace(/\btoken\(([\w-]+)\)/g, (whole, name: string, at: number) => {
    const value = tokens.get(name);
    if (value !== undefined) return value;
    const line = text.slice(0, at).split('\n').length;
    report({
      rule: 'token-is-known',
      severity: 'error',
      place: { file, line, column: 1 },
      message: `Unknown design token "${name}"`,
      hint: 'add it to shared/tokens.json',
    });
    return whole;
  });
}

async function readFace({ file, web, ...rest }: FaceEntry, source: ThemeSource): Promise<FontFace> {
  const bytes = await readFont(file, source);
  const webBytes = web === undefined ? undefined : await readFont(web, source);
  return {
    ...rest,
    fileName: `fonts/${file.replace(/^.*\//, '')}`,
    bytes,
    ...(webBytes ? { webBytes } : {}),
  };
}

async function readFont(file: string, source: ThemeSource): Promise<Uint8Array> {
  const { own, files, readPackageFile, report } = source;
  if (file.startsWith('npm:')) return readPackageFile(file.slice(4));
  const bytes = own ? await insideOnly(files, own.book).read(`${own.folder}/${file}`) : undefined;
  if (bytes === undefined) reportUnreadable(file, 'the font is missing', report);
  return bytes ?? new Uint8Array();
}
