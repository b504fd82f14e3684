import { franc } from 'franc-min';
import type { Author, EditorialNote } from '../model/article-meta.ts';
import type { Decisions } from '../model/decisions.ts';
import type { ReadFields } from './reading.ts';
import type { ReadUnit } from './resolve.ts';

/** Front matter as it will be written, and where each field came from. */
export interface GatheredMeta {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly supplied: readonly string[];
  readonly provenance: Readonly<Record<string, string>>;
  readonly editorial: readonly EditorialNote[];
}

// ISO 639-3, as the detector names languages, to BCP 47.
const languages: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  vie: 'vi',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  rus: 'ru',
  pol: 'pl',
};

/** Collects the metadata that the readings found, then what an editor supplied. */
export function gatherMeta(read: readonly ReadUnit[], decisions: Decisions): GatheredMeta {
  const provenance: Record<string, string> = {};
  const fields: Record<string, unknown> = {};
  const take = (field: string, value: unknown, from: string) => {
    fields[field] = value;
    provenance[field] = from;
  };
  for (const { unit, reading } of read) {
    const from = `line ${unit.line}`;
    if (reading.kind === 'title') take('title', unit.text, from);
    if (reading.kind === 'fields') takeFields(reading.fields, { fields, provenance, from, take });
  }
  take('lang', detectLanguage(read), 'the words of the text');
  for (const { field, value } of decisions.supply) take(field, value, 'decision');
  return {
    fields: inOrder(fields),
    supplied: suppliedFields(decisions),
    provenance: inOrder(provenance),
    editorial: editorialNotes(decisions),
  };
}

interface Gathering {
  readonly fields: Record<string, unknown>;
  readonly provenance: Record<string, string>;
  readonly from: string;
  readonly take: (field: string, value: unknown, from: string) => void;
}

function takeFields(found: ReadFields, { fields, provenance, from, take }: Gathering): void {
  if (found.retrieved) take('retrieved', found.retrieved, from);
  if (found.via) take('via', found.via, from);
  if (found.source && fields.source === undefined) take('source', found.source, from);
  // The date of a date line is the article's; one that is part of a source counts only where there is no other.
  const known = typeof fields.date === 'string' ? fields.date : '';
  if (found.date && known.length < found.date.length) take('date', found.date, from);
  if (found.authors) {
    const before = (fields.authors ?? []) as readonly Author[];
    const lines = provenance.authors ? `${provenance.authors}, ${from}` : from;
    take('authors', [...before, ...found.authors], lines);
  }
}

function detectLanguage(read: readonly ReadUnit[]): string {
  const text = read
    .filter(({ reading }) => reading.kind === 'paragraph')
    .map(({ unit }) => unit.text)
    .join(' ');
  return languages[franc(text.slice(0, 5000), { minLength: 40 })] ?? '';
}

const order = [
  'title',
  'short-title',
  'subtitle',
  'authors',
  'date',
  'source',
  'via',
  'retrieved',
  'lang',
];

function inOrder<T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    order.flatMap((name) =>
      fields[name] === undefined || fields[name] === '' ? [] : [[name, fields[name]]],
    ),
  );
}

// A short title is house-keeping, not a statement about the source.
function suppliedFields({ supply }: Decisions): readonly string[] {
  return supply.map(({ field }) => field).filter((field) => field !== 'short-title');
}

function editorialNotes({ supply, notes }: Decisions): readonly EditorialNote[] {
  const fields = supply.map(({ field, value, reason }) => ({
    what:
      field === 'short-title'
        ? `The short title “${String(value)},” for running heads, is the editor’s.`
        : `The ${field} was supplied by the editor.`,
    reason,
  }));
  const marks = notes.map(({ note, after, reason }) => ({
    what: `The mark of note ${note}, which the source lacks, was placed by the editor after “…${lastWords(after)}.”`,
    reason,
  }));
  return [...fields, ...marks];
}

function lastWords(quotation: string): string {
  return quotation
    .replace(/["“”.]+$/, '')
    .split(/\s+/)
    .slice(-5)
    .join(' ');
}
