import mustache from 'mustache';
import type { Report } from '../model/problem.ts';
import { startOf } from '../model/place.ts';
import type { FontCredit, FontFace, Theme } from '../model/theme.ts';
import type { Files } from '../model/tools.ts';

/** Where a theme is read from. */
export interface ThemeSource {
  /** Folders to look in, in order: the book's own theme, then the press's templates. */
  readonly folders: readonly string[];
  readonly files: Files;
  readonly readPackageFile: (path: string) => Promise<Uint8Array>;
  readonly report: Report;
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
 * Reads a theme: every file from the first folder that has it, so that a book may replace one file or all of them.
 * Reports `theme-is-readable` and `token-is-known`.
 */
export async function readTheme(source: ThemeSource): Promise<Theme> {
  const templates = new Map<string, string>();
  for (const path of paths) templates.set(path, await readFirst(path, source));
  const tokens = flatten(parse(templates, 'shared/tokens.json', source.report));
  const fonts = parse(templates, 'shared/fonts.json', source.report) as unknown as FontList;
  const partials = Object.fromEntries(
    [...templates].map(([path, text]) => [path.replace(/\.(?:html|xhtml)$/, ''), text]),
  );
  return {
    css: (path) => fillTokens(path, templates.get(path) ?? '', { tokens, report: source.report }),
    render: (path, view) => mustache.render(templates.get(path) ?? '', view, partials),
    faces: await Promise.all((fonts.faces ?? []).map((face) => readFace(face, source))),
    credits: fonts.credits ?? [],
  };
}

async function readFirst(path: string, { folders, files, report }: ThemeSource): Promise<string> {
  for (const folder of folders) {
    const bytes = await files.read(`${folder}/${path}`);
    if (bytes !== undefined) return new TextDecoder().decode(bytes);
  }
  reportUnreadable(path, 'is missing', report);
  return '';
}

function parse(
  templates: ReadonlyMap<string, string>,
  path: string,
  report: Report,
): Record<string, unknown> {
  try {
    return JSON.parse(templates.get(path) ?? '') as Record<string, unknown>;
  } catch (cause) {
    reportUnreadable(path, cause instanceof Error ? cause.message : String(cause), report);
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

function fillTokens(path: string, css: string, { tokens, report }: Filling): string {
  return css.replace(/\btoken\(([\w-]+)\)/g, (whole, name: string, at: number) => {
    const value = tokens.get(name);
    if (value !== undefined) return value;
    const line = css.slice(0, at).split('\n').length;
    report({
      rule: 'token-is-known',
      severity: 'error',
      place: { file: path, line, column: 1 },
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

async function readFont(
  file: string,
  { folders, files, readPackageFile, report }: ThemeSource,
): Promise<Uint8Array> {
  if (file.startsWith('npm:')) return readPackageFile(file.slice(4));
  for (const folder of folders) {
    const bytes = await files.read(`${folder}/${file}`);
    if (bytes !== undefined) return bytes;
  }
  reportUnreadable(file, 'the font is missing', report);
  return new Uint8Array();
}
