import type { ArticleMeta, Author, EditorialNote, SuppliedField } from '../model/article-meta.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Report } from '../model/problem.ts';
import { readDateField } from './iso-date.ts';
import { canonicalLanguage } from '../model/canonical-language.ts';
import { reportLanguage } from './language.ts';
import { fieldsOf, textIn, textsIn, type Fields } from './fields.ts';
import { reportUnknownFields } from './unknown-fields.ts';

const known = [
  'title',
  'short-title',
  'subtitle',
  'standfirst',
  'authors',
  'translator',
  'date',
  'source',
  'via',
  'retrieved',
  'lang',
  'captions',
  'supplied',
  'editorial',
  'provenance',
  'generated',
  'adopted',
];

/**
 * Reads the front matter of an article. Reports `setting-is-known`, `field-is-well-formed`
 * and `article-has-a-title`.
 */
export function readArticleMeta(
  front: FrontMatter,
  defaults: { readonly heading: string; readonly language: string },
  report: Report,
): ArticleMeta {
  reportUnknownFields(front, known, report);
  const fields = fieldsOf(front, report);
  const title = fields.text('title') || defaults.heading;
  if (title === '') reportMissingTitle(front, report);
  return {
    title,
    shortTitle: fields.text('short-title') || shorten(title),
    subtitle: fields.text('subtitle'),
    standfirst: fields.text('standfirst'),
    authors: fields.maps('authors').map(readAuthor),
    date: readDateField(front, fields.text('date'), { rule: 'article-date-is-iso', report }),
    source: fields.text('source'),
    via: fields.text('via'),
    translator: fields.text('translator'),
    retrieved: fields.text('retrieved'),
    lang: readLanguage(front, fields, report) || defaults.language,
    isGenerated: front.data.generated !== undefined || front.data.adopted !== undefined,
    supplied: fields.texts('supplied') as readonly SuppliedField[],
    editorial: readEditorial(fields),
  };
}

// A title is cut at its first colon or semicolon when it is too long for a running head.
function shorten(title: string): string {
  if (title.length <= 60) return title;
  const [first = title] = title.split(/\s*[:;]\s/);
  return first.length >= 8 ? first : title;
}

function readLanguage(front: FrontMatter, fields: Fields, report: Report): string {
  const written = fields.text('lang');
  const language = written === '' ? '' : canonicalLanguage(written);
  if (language === undefined) reportLanguage(front.placeOf('lang'), written, report);
  return language ?? '';
}

function readAuthor(map: Readonly<Record<string, unknown>>): Author {
  return { name: textIn(map, 'name'), degrees: textsIn(map, 'degrees'), role: textIn(map, 'role') };
}

function readEditorial(fields: Fields): readonly EditorialNote[] {
  return fields
    .maps('editorial')
    .map((map) => ({ what: textIn(map, 'what'), reason: textIn(map, 'reason') }));
}

function reportMissingTitle(front: FrontMatter, report: Report): void {
  report({
    rule: 'article-has-a-title',
    severity: 'error',
    place: front.placeOf('title'),
    message: 'The article has no title',
    hint: 'supply one in its decisions file with a reason, or add "title: …" if the file was written by hand',
  });
}
