import { isCapitals } from '../layout/line-shapes.ts';
import { romanValue } from '../../model/roman.ts';

/** A way to write headings, and the number that a heading carries in it. */
export interface HeadingStyle {
  /** Headings of one style stand on one level: `decimal-2`, `capitals`. */
  readonly name: string;
  /** Its place in the count; undefined where the style does not count. */
  readonly number?: number | undefined;
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinal = new RegExp(`^(?:${ordinals.join('|')}|last|finally)(?:ly)?,\\s`, 'i');
const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const keyword =
  /^(part|book|chapter|section|article|act|scene|appendix|annex|anhang|annexe|phụ lục|canto|lesson|letter|stave|day|kapitel|teil|abschnitt|chapitre|partie|livre|capítulo|parte|sección|chương|phần|mục|bài)\s+(?:the\s+)?(\d{1,3}|[ivxlc]{1,7}|[a-h]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|thứ \p{L}+)(?![\p{L}\d])/iu;

// "Erstes Kapitel", "First Lecture", "Première partie"
const invertedKeyword =
  /^(?:the\s+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|erstes|zweites|drittes|viertes|fünftes|sechstes|siebtes|erster|zweiter|dritter|vierter|première?|deuxième|troisième|quatrième|cinquième|primera?|segund[ao]|tercera?)\s+(part|book|chapter|lecture|letter|act|kapitel|teil|buch|abschnitt|partie|chapitre|parte|capítulo)(?![\p{L}])/iu;
const foreignOrdinals: readonly (readonly string[])[] = [
  ['erstes', 'erster', 'première', 'premier', 'primera', 'primer'],
  ['zweites', 'zweiter', 'deuxième', 'segunda', 'segundo'],
  ['drittes', 'dritter', 'troisième', 'tercera', 'tercer'],
  ['viertes', 'vierter', 'quatrième'],
  ['fünftes', 'cinquième'],
  ['sechstes'],
  ['siebtes'],
];

/** The style of a line that counts: "1.2 Methods", "II. The river", "Chapter Three", "First, …"; else undefined. */
export function numberedKind(text: string): HeadingStyle | undefined {
  return (
    keywordStyle(text) ??
    decimalStyle(text) ??
    romanStyle(text) ??
    letterStyle(text) ??
    ordinalStyle(text)
  );
}

function keywordStyle(text: string): HeadingStyle | undefined {
  const [, number = '', name = ''] = invertedKeyword.exec(text) ?? [];
  if (name !== '') return { name: `keyword-${name.toLowerCase()}`, number: valueOf(number) };
  const [, word = '', written = ''] = keyword.exec(text) ?? [];
  const isArticle = /^[a-h]$/.test(written);
  return word === '' || isArticle
    ? undefined
    : { name: `keyword-${word.toLowerCase()}`, number: valueOf(written) };
}

function decimalStyle(text: string): HeadingStyle | undefined {
  const [whole = '', number = ''] =
    /^(\d{1,2}(?:\.\d{1,2}){0,4})(?:\.|\)|:)?\s+(?=["“‘'(]?\p{L})/u.exec(text) ?? [];
  const parts = number.split('.');
  const isBare = !/[.):]$/.test(whole.trim());
  const isFigure =
    isBare &&
    (/^\s*\p{Ll}/u.test(text.slice(whole.length)) || (parts.length === 1 && Number(number) > 30));
  if (number === '' || isFigure) return undefined;
  return { name: `decimal-${parts.length}`, number: Number(parts.at(-1)) };
}

function romanStyle(text: string): HeadingStyle | undefined {
  const [, before = '', alone = ''] =
    /^([IVXLC]{1,7})(?:\.|\)|:|\s[–—-])\s*(?=["“‘'(]?\p{L})|^([IVXLC]{1,7})\.?$/u.exec(text) ?? [];
  const value = romanValue(before || alone);
  if (value === undefined || /^[CL]\.\s/.test(text)) return undefined;
  return { name: alone === '' ? 'roman' : 'roman-alone', number: value };
}

function letterStyle(text: string): HeadingStyle | undefined {
  const letter = /^\(?([A-Za-h])[.)]\s+(?=\p{Lu})/u.exec(text)?.[1];
  if (letter === undefined) return undefined;
  return {
    name: /[A-Z]/.test(letter) ? 'letter' : 'small-letter',
    number: letter.toLowerCase().charCodeAt(0) - 96,
  };
}

function ordinalStyle(text: string): HeadingStyle | undefined {
  if (!ordinal.test(text)) return undefined;
  const at = ordinals.findIndex((word) => text.toLowerCase().startsWith(word));
  return { name: 'ordinal', number: at < 0 ? undefined : at + 1 };
}

/** The style of any line that might be a heading. */
export function styleOf(text: string): HeadingStyle {
  const numbered = numberedKind(text);
  if (numbered) return numbered;
  if (isCapitals(text)) return { name: 'capitals' };
  return { name: /:$/.test(text) ? 'colon' : 'plain' };
}

function valueOf(written: string): number | undefined {
  const lower = written.toLowerCase();
  const word = Math.max(words.indexOf(lower), ordinals.indexOf(lower));
  if (word >= 0) return word + 1;
  const foreign = foreignOrdinals.findIndex((names) => names.includes(lower));
  if (foreign >= 0) return foreign + 1;
  if (/^\d+$/.test(lower)) return Number(lower);
  return romanValue(lower) ?? (/^[a-h]$/.test(lower) ? lower.charCodeAt(0) - 96 : undefined);
}
