import { franc } from 'franc-min';
import type { Author, EditorialNote } from '../model/article-meta.ts';
import type { Decisions } from '../model/decisions.ts';
import { dateOfDateline } from './recognisers/dateline.ts';
import { addRole, mergeAuthors } from './gather-authors.ts';
import { editorialNotes } from './editorial-notes.ts';
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
export function gatherMeta(
  read: readonly ReadUnit[],
  decisions: Decisions,
  lineOf: (offset: number) => number,
): GatheredMeta {
  const gathering = startGathering();
  for (const { unit, reading } of read) {
    const from = `line ${lineOf(unit.start)}`;
    if (reading.kind === 'title' || reading.kind === 'subtitle')
      gathering.append(reading.kind, unit.text, from);
    if (reading.kind === 'fields')
      takeFields(reading.fields, { ...gathering, from, text: unit.text });
  }
  takeDateline(read, gathering, lineOf);
  gathering.take('lang', detectLanguage(read), 'the words of the text');
  for (const { field, value } of decisions.supply) gathering.take(field, value, 'decision');
  return {
    fields: inOrder(gathering.fields),
    supplied: suppliedFields(decisions),
    provenance: inOrder(gathering.provenance),
    editorial: editorialNotes(decisions),
  };
}

interface Gathering {
  readonly fields: Record<string, unknown>;
  readonly provenance: Record<string, string>;
  readonly take: (field: string, value: unknown, from: string) => void;
  readonly append: (field: string, text: string, from: string) => void;
}

function startGathering(): Gathering {
  const fields: Record<string, unknown> = {};
  const provenance: Record<string, string> = {};
  const take = (field: string, value: unknown, from: string) => {
    fields[field] = value;
    provenance[field] = from;
  };
  const append = (field: string, text: string, from: string) => {
    const before = fields[field];
    const isFirst = before === undefined;
    take(
      field,
      isFirst ? text : `${String(before)} ${text}`,
      isFirst ? from : `${provenance[field]}, ${from}`,
    );
  };
  return { fields, provenance, take, append };
}

function takeFields(
  found: ReadFields,
  {
    fields,
    provenance,
    from,
    text,
    take,
    append,
  }: Gathering & { readonly from: string; readonly text: string },
): void {
  if (found.title) append('title', found.title, from);
  if (found.retrieved) take('retrieved', found.retrieved, from);
  if (found.via) take('via', found.via, from);
  if (found.translator) take('translator', found.translator, from);
  if (found.source && fields.source === undefined) take('source', found.source, from);
  if (found.caption)
    take(
      'captions',
      [...((fields.captions ?? []) as string[]), found.caption],
      joinLines(provenance.captions, from),
    );
  // The date of a date line is the article's; one that is part of a source counts only where there is no other.
  const known = typeof fields.date === 'string' ? fields.date : '';
  if (found.date && known.length < found.date.length) take('date', found.date, from);
  const before = (fields.authors ?? []) as readonly Author[];
  if (found.authors)
    take('authors', mergeAuthors(before, found.authors, text), joinLines(provenance.authors, from));
  if (found.role) take('authors', addRole(before, found.role), joinLines(provenance.authors, from));
}

// A dateline counts where nothing else tells the date.
function takeDateline(
  read: readonly ReadUnit[],
  { fields, take }: Gathering,
  lineOf: (offset: number) => number,
): void {
  const first = read.find(
    ({ reading, unit }) => reading.kind === 'paragraph' && unit.text.length > 80,
  );
  const date = fields.date === undefined && first ? dateOfDateline(first.unit.text) : undefined;
  if (first && date) take('date', date, `line ${lineOf(first.unit.start)}`);
}

function joinLines(before: string | undefined, from: string): string {
  return before ? `${before}, ${from}` : from;
}

function detectLanguage(read: readonly ReadUnit[]): string {
  let sample = '';
  for (const { reading, unit } of read) {
    if (reading.kind === 'paragraph') sample += `${unit.text.slice(0, 5000)} `;
    if (sample.length > 5000) break;
  }
  return languages[franc(sample.slice(0, 5000), { minLength: 40 })] ?? '';
}

const order = [
  'title',
  'short-title',
  'subtitle',
  'authors',
  'translator',
  'date',
  'source',
  'via',
  'retrieved',
  'lang',
  'captions',
];

function inOrder<T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    order.flatMap((name) =>
      fields[name] === undefined || fields[name] === '' ? [] : [[name, cleanAuthors(fields[name])]],
    ),
  ) as Readonly<Record<string, T>>;
}

// What tells which office belongs to whom is of no use once they are joined.
function cleanAuthors(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('markers' in one)) return one;
    const { markers: _markers, ...author } = one as Author & { markers: string };
    return author;
  });
}

// A short title is house-keeping, not a statement about the source.
function suppliedFields({ supply }: Decisions): readonly string[] {
  return supply.map(({ field }) => field).filter((field) => field !== 'short-title');
}
