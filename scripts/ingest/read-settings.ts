import { createHash } from 'node:crypto';
import type { FrontMatter } from '../model/front-matter.ts';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { americanQuotation } from '../model/quotation.ts';
import type { Settings, WrittenSettings } from '../model/settings.ts';
import { canonicalLanguage } from '../model/canonical-language.ts';
import { readBooklet } from './read-booklet.ts';
import { readCatalogue } from './read-catalogue.ts';
import { reportLanguage } from './language.ts';
import { readDateField } from './iso-date.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { defaultTrim, trimNamed, trims } from './trims.ts';
import { nearestName } from '../model/nearest-name.ts';
import { readPrint } from './read-print.ts';
import { readTypography } from './read-typography.ts';
import { reportUnknownFields } from './unknown-fields.ts';

const known = [
  'title',
  'subtitle',
  'short-title',
  'supplied',
  'editors',
  'language',
  'publisher',
  'date',
  'trim',
  'print',
  'articles',
  'rights',
  'identifier',
  'subjects',
  'contributors',
  'series',
  'sort-names',
  'conformance',
  'theme',
  'cover',
  'epub-fonts',
  'typography',
  'booklet',
] as const satisfies readonly (keyof WrittenSettings)[];

/** What settings are resolved against. */
export interface SettingsContext {
  /** Name of the book's folder. */
  readonly bookSlug: string;
  /** Why an editor supplied a field, by field, from `decisions/book.yaml`. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly report: Report;
}

/**
 * Resolves the settings of a book from the front matter of `book.md`. Reports `setting-is-known`,
 * `title-is-there`, `trim-is-known`, `language-is-known`, `edition-date-is-iso`, `supplied-field-has-a-reason`, and
 * what {@link readTypography}, {@link readPrint} and {@link readBooklet} report.
 */
export function readSettings(front: FrontMatter, context: SettingsContext): Settings {
  const { report } = context;
  reportUnknownFields(front, known, report);
  const fields = fieldsOf(front, report);
  const title = fields.text('title');
  if (title === '') reportMissingTitle(front, report);
  const trim = readTrim(front, fields, report);
  const language = readLanguage(front, fields, report);
  return {
    title,
    subtitle: fields.text('subtitle'),
    shortTitle: fields.text('short-title') || title,
    supplied: readSupplied(front, fields, context),
    editors: fields.texts('editors'),
    language,
    publisher: fields.text('publisher'),
    date: readDateField(front, fields.text('date'), { rule: 'edition-date-is-iso', report }),
    trim,
    print: readPrint(trim, { front, report }),
    articles: fields.texts('articles').map((name) => name.replace(/\.md$/, '')),
    rights: fields.text('rights'),
    identifier: readIdentifier(fields.text('identifier'), context.bookSlug),
    isbn: writtenIsbn(fields.text('identifier')),
    subjects: fields.texts('subjects'),
    catalogue: readCatalogue({ front, fields, report }),
    theme: fields.text('theme'),
    cover: fields.text('cover'),
    epubFonts: readEpubFonts(front, report),
    typography: readTypography(front, report),
    quotation: americanQuotation,
    booklet: readBooklet(front, language, report),
  };
}

function reportMissingTitle(front: FrontMatter, report: Report): void {
  report({
    rule: 'title-is-there',
    severity: 'error',
    place: startOf(front.file),
    message: 'The book has no title',
    hint: 'add "title: …" to the front matter',
  });
}

function readSupplied(front: FrontMatter, fields: Fields, { reasons, report }: SettingsContext) {
  return fields.texts('supplied').map((field) => {
    const reason = reasons.get(field);
    if (reason === undefined) {
      report({
        rule: 'supplied-field-has-a-reason',
        severity: 'error',
        place: front.placeOf('supplied'),
        message: `No decision says why "${field}" was supplied`,
        hint: `add "supply: [{ field: ${field}, reason: … }]" to decisions/book.yaml`,
      });
    }
    return { field, reason: reason ?? '' };
  });
}

function readLanguage(front: FrontMatter, fields: Fields, report: Report): string {
  const written = fields.text('language') || 'en-US';
  const language = canonicalLanguage(written);
  if (language === undefined) reportLanguage(front.placeOf('language'), written, report);
  return language ?? 'en-US';
}

function readTrim(front: FrontMatter, fields: Fields, report: Report) {
  const written = fields.text('trim') || defaultTrim.name;
  const trim = trimNamed(written);
  if (trim !== undefined) return trim;
  const names = trims.map(({ name }) => name);
  const nearest = nearestName(written, names);
  report({
    rule: 'trim-is-known',
    severity: 'error',
    place: front.placeOf('trim'),
    message: `Unknown trim size "${written}"`,
    hint: nearest ? `did you mean "${nearest}"?` : `use one of: ${names.join(', ')}`,
  });
  return defaultTrim;
}

function readEpubFonts(front: FrontMatter, report: Report): boolean {
  const written = front.data['epub-fonts'] ?? false;
  if (typeof written === 'boolean') return written;
  report({
    rule: 'field-is-well-formed',
    severity: 'error',
    place: front.placeOf('epub-fonts'),
    message: 'Expected true or false as "epub-fonts"',
    hint: 'write "epub-fonts" as true or false',
  });
  return false;
}

function writtenIsbn(written: string): string {
  const isbn = written.replace(/^(?:urn:)?isbn:?\s*/i, '').trim();
  return /^97[89]\d{10}$/.test(isbn.replace(/[\s-]/g, '')) ? isbn : '';
}

function readIdentifier(written: string, bookSlug: string): string {
  const isbn = writtenIsbn(written);
  if (isbn !== '') return `urn:isbn:${isbn.replace(/[\s-]/g, '')}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return `urn:uuid:${stableUuid(written || bookSlug)}`;
}

// RFC 9562, version 8: a UUID from a hash of our own choosing.
function stableUuid(key: string): string {
  const hex = createHash('sha256').update(`octavo:${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
