import type { Author } from '../../model/article-meta.ts';
import type { Piece, ReadFields } from '../reading.ts';
import { findDates, type FoundDate } from './dates.ts';
import { isJunk } from './junk.ts';
import { readAuthors } from './names.ts';

/** Metadata of a line that holds nothing else. */
export interface FieldsLine {
  readonly fields: ReadFields;
  readonly pieces: readonly Piece[];
  readonly hasWeekday: boolean;
  /** True when the line itself says that its date is of the article, or that a name is its author's. */
  readonly isLabelled: boolean;
}

const spacing = /^(?:[\s|·•–—/,;:()[\]*-]+)/u;
const dateLabel =
  /^(?:(?:first |originally )?(?:published|posted|updated|last updated|modified|created|issued|dated?|on|publié le|mis à jour le|le|veröffentlicht(?: am)?|stand|vom|publicado(?: el)?|ngày(?: đăng)?|cập nhật)(?: on| at)?\s?:?\s+)/iu;
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b\.?|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\.?,?\s*/iu;
const clock =
  /^(?:at |à |um )?\d{1,2}[:h.]\d{1,2}(?::\d\d)?(?:['′]|\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|BST|EST|EDT|CET|CEST|PST|PDT|ET|IST|Uhr)\b)?(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|^(?:GMT|UTC)(?:\s?[+-]\s?\d{1,2}(?::\d\d)?)?(?![\p{L}\d])|^(?:at )?\d{1,2}\s?[ap]\.?m\.?(?![\p{L}])/iu;
const byLabel =
  /^(?:(?:written |posted |words |text |story |report |reported |edited |interview |interviewed |address |speech |lecture |remarks |sermon |keynote |talk |review |essay |column |prepared |compiled |presented )?by\s?:?\s|author\s?:\s?|authors\s?:\s?|words\s?:\s?|text\s?:\s?|tác giả\s?:\s?|bài\s?:\s?)/iu;
// Small words of other languages: a name with a capital must follow.
const foreignLabel = /^(?:[Pp]ar|PAR|[Vv]on|VON|[Pp]or|POR) (?=\p{Lu})/u;
const translatorLabel =
  /^(?:translated(?: from [^.]{3,40}?)? by|traduit (?:de [^.]{3,30}? )?par|übersetzt von|người dịch\s?:)\s+/iu;

/**
 * Reads a line that is nothing but labels, dates, times, bylines and buttons, such as
 * "By Jane Doe | Published 4 March 2021, 18:42 GMT"; undefined when anything else stands in it.
 */
export function readFieldsLine(text: string): FieldsLine | undefined {
  if (text.length > 240) return undefined;
  const reading = new Map<number, Taken>();
  const dates = findDates(text);
  for (let at = 0; at < text.length;) {
    const taken = takeNext(text, at, dates);
    if (taken === undefined) return undefined;
    reading.set(at, taken);
    at = taken.end;
  }
  return summarise(
    text,
    [...reading].map(([start, taken]) => ({ start, ...taken })),
  );
}

interface Taken {
  readonly end: number;
  readonly what:
    'space' | 'label' | 'weekday' | 'clock' | 'date' | 'authors' | 'translator' | 'junk';
  readonly date?: string;
  readonly people?: readonly Author[];
}

function takeNext(text: string, at: number, dates: readonly FoundDate[]): Taken | undefined {
  const rest = text.slice(at);
  const date = dates.find(({ start }) => start === at);
  if (date) return { end: date.end, what: 'date', date: date.iso };
  const simple = (
    [
      ['space', spacing],
      ['label', dateLabel],
      ['weekday', weekday],
      ['clock', clock],
    ] as const
  ).find(([, shape]) => shape.test(rest));
  if (simple) return { end: at + (simple[1].exec(rest)?.[0].length ?? 0), what: simple[0] };
  return takePeople(text, at, dates) ?? takeJunk(text, at, dates);
}

function takePeople(text: string, at: number, dates: readonly FoundDate[]): Taken | undefined {
  const rest = text.slice(at);
  const translator = translatorLabel.exec(rest);
  const label = translator ?? byLabel.exec(rest) ?? foreignLabel.exec(rest);
  if (!label) return undefined;
  const from = at + label[0].length;
  const end = segmentEnd(text, from, dates);
  const written = text.slice(from, end).replace(/[\s,|·•(–—-]+$/u, '');
  const people =
    readAuthors(written.replace(/^the /i, ''), true) ??
    organisation(written, label[0]) ??
    lowerCaseName(written);
  return people
    ? { end: from + written.length, what: translator ? 'translator' : 'authors', people }
    : undefined;
}

// "Prepared by: Marrow Vale Passenger Forum"
function organisation(written: string, label: string): readonly Author[] | undefined {
  const isNamed =
    /^(?:prepared|compiled|presented|report)/i.test(label) &&
    /^(?:the )?\p{Lu}[\p{L}&.,' -]{3,80}$/u.test(written);
  return isNamed ? [{ name: written.replace(/^the /i, ''), degrees: [], role: '' }] : undefined;
}

// "by carla jones": nothing but two to four short words.
function lowerCaseName(written: string): readonly Author[] | undefined {
  const isName =
    /^\p{Ll}[\p{Ll}'-]{1,14}(?: \p{Ll}[\p{Ll}'.-]{0,14}){1,2}$/u.test(written) &&
    !/\b(?:the|an?|and|of|to|in|my|our|your)\b/.test(written);
  return isName ? [{ name: written, degrees: [], role: '' }] : undefined;
}

// A name ends at a date, also one run together with it, at a bar or a dot.
function segmentEnd(text: string, from: number, dates: readonly FoundDate[]): number {
  const bar = text.slice(from).search(/\s[|·•]\s|\s[–—]\s|\s{3,}|\t/u);
  const date = dates.find(({ start }) => start > from)?.start ?? text.length;
  const label = text
    .slice(from)
    .search(
      /[,\s](?:published|posted|updated|on)(?::|\s+(?:on\s)?(?=\d|\p{Lu}\p{Ll}+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu,
    );
  const stops = [bar, label].filter((stop) => stop >= 0).map((stop) => from + stop);
  return Math.min(date, text.length, ...stops);
}

function takeJunk(text: string, at: number, dates: readonly FoundDate[]): Taken | undefined {
  const bar = text.slice(at).search(/\s[|·•–—]\s|\s{3,}|\t/u);
  const date = dates.find(({ start }) => start > at)?.start ?? text.length;
  const end = Math.min(date, bar < 0 ? text.length : at + bar);
  return [end, text.length].flatMap((stop): Taken[] =>
    isJunk(text.slice(at, stop).trim()) && stop > at ? [{ end: stop, what: 'junk' }] : [],
  )[0];
}

function summarise(
  text: string,
  taken: readonly (Taken & { start: number })[],
): FieldsLine | undefined {
  const dates = taken.filter(({ what }) => what === 'date');
  const people = taken.filter(({ what }) => what === 'authors').flatMap((one) => one.people ?? []);
  const translator = taken
    .find(({ what }) => what === 'translator')
    ?.people?.map(({ name }) => name);
  if (dates.length === 0 && people.length === 0 && !translator) return undefined;
  // Words tell their order, figures do not: the longest spelling of the date is believed.
  const [best] = [...dates].sort((a, b) => b.end - b.start - (a.end - a.start));
  const fields: ReadFields = {
    ...(best?.date ? { date: best.date } : {}),
    ...(people.length > 0 ? { authors: people } : {}),
    ...(translator ? { translator: translator.join(', ') } : {}),
  };
  const isLabelled = taken.some(({ what }) => what === 'label' || what === 'authors');
  const hasWeekday = taken.some(({ what }) => what === 'weekday');
  return { fields, pieces: piecesOf(text, taken), hasWeekday, isLabelled };
}

function piecesOf(text: string, taken: readonly (Taken & { start: number })[]): readonly Piece[] {
  const pieces = taken.map(({ start, end, what }): Piece => {
    const place = { start, end };
    if (what === 'authors') return { ...place, fate: 'moved', rule: 'byline', field: 'authors' };
    if (what === 'translator')
      return { ...place, fate: 'moved', rule: 'byline', field: 'translator' };
    if (what === 'junk') return { ...place, fate: 'dropped', rule: 'crawl-junk' };
    if (what === 'clock') return { ...place, fate: 'dropped', rule: 'clock-time' };
    return { ...place, fate: 'moved', rule: 'date-line', field: 'date' };
  });
  const isBylineOnly = taken.every(({ what }) => what === 'authors' || what === 'space');
  return isBylineOnly
    ? [{ start: 0, end: text.length, fate: 'moved', rule: 'byline', field: 'authors' }]
    : pieces;
}
