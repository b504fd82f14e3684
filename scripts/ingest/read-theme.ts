import mustache from 'mustache';
import type { Place, Report } from '../model/problem.ts';
import { startOf } from '../model/place.ts';
import { insideOnly } from './inside-only.ts';
import { makeTheme, type ThemeFile } from './make-theme.ts';
import { themePaths } from './theme-paths.ts';
import { flattenTokens } from './theme-tokens.ts';
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

/**
 * Reads a theme: every file from the book's own folder when it is there, so that a book may replace one file or all of
 * them. Reports `theme-is-there`, `theme-is-readable` and `token-is-known`.
 */
export async function readTheme(source: ThemeSource): Promise<Theme> {
  const found = new Map<string, ThemeFile>();
  for (const path of themePaths) found.set(path, await find(path, source));
  if (source.own && ![...found.values()].some(({ isOwn }) => isOwn))
    reportNoTheme(source.own, source);
  const tokens = flattenTokens(parse(found, 'shared/tokens.json', source.report));
  const fonts = parse(found, 'shared/fonts.json', source.report) as Partial<FontList>;
  const faces = await Promise.all((fonts.faces ?? []).map((face) => readFace(face, source)));
  return makeTheme({ found, tokens, faces, credits: fonts.credits ?? [], report: source.report });
}

const nothing: ThemeFile = { file: '', text: '', isOwn: false };

async function find(path: string, source: ThemeSource): Promise<ThemeFile> {
  const { own, templates, files, report } = source;
  const ownBytes = own
    ? await insideOnly(files, own.book).read(`${own.folder}/${path}`)
    : undefined;
  const bytes = ownBytes ?? (await files.read(`${templates}/${path}`));
  if (bytes === undefined) reportUnreadable(path, 'is missing', report);
  const file = own && ownBytes ? `${own.folder}/${path}` : `templates/${path}`;
  reportFaults(file, new TextDecoder().decode(bytes), report);
  return { file, text: new TextDecoder().decode(bytes), isOwn: ownBytes !== undefined };
}

function reportFaults(file: string, text: string, report: Report): void {
  if (file.endsWith('.css')) {
    if (/@import\b/.test(text))
      reportUnreadable(file, 'a stylesheet may not import another', report);
    return;
  }
  try {
    if (!file.endsWith('.json')) mustache.parse(text);
  } catch (cause) {
    reportUnreadable(file, cause instanceof Error ? cause.message : String(cause), report);
  }
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
  found: ReadonlyMap<string, ThemeFile>,
  path: string,
  report: Report,
): Record<string, unknown> {
  const { file, text } = found.get(path) ?? nothing;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
    throw new Error('expected an object');
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

async function readFace({ file, web, ...rest }: FaceEntry, source: ThemeSource): Promise<FontFace> {
  const bytes = await readFont(file, source);
  const webBytes = web === undefined ? undefined : await readFont(web, source);
  return {
    ...rest,
    fileName: `fonts/${String(file).replace(/^.*\//, '')}`,
    bytes,
    ...(webBytes ? { webBytes } : {}),
  };
}

async function readFont(file: string, source: ThemeSource): Promise<Uint8Array> {
  const { own, files, readPackageFile, report } = source;
  if (typeof file !== 'string') {
    reportUnreadable('shared/fonts.json', 'a face has no "file"', report);
    return new Uint8Array();
  }
  if (file.startsWith('npm:')) {
    return readPackageFile(file.slice(4)).catch(() => {
      reportUnreadable(file, 'no installed package has it', report);
      return new Uint8Array();
    });
  }
  const bytes = own ? await insideOnly(files, own.book).read(`${own.folder}/${file}`) : undefined;
  if (bytes === undefined) reportUnreadable(file, 'the font is missing', report);
  return bytes ?? new Uint8Array();
}
