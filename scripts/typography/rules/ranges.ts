import type { Locale } from '../locales/locale.ts';
import { anyOf, replacing, type Edit, type Rule } from '../rule.ts';
import { isRising, romanValue } from '../figures.ts';

const figure = String.raw`(?:US|A|C|NZ|HK)?[$€£¥]?\d+(?:[.,:]\d+)*`;
const suffixes = String.raw`%|°[CF]?|′|″|s|st|nd|rd|th|er|re|e|k|m|bn|[ap]m| ?[ap]\.m\.`;
const dash = String.raw`[ \u00A0]?(?:--|[-–—‐‑])[ \u00A0]?`;

/**
 * A range of figures, dates or times takes an en dash without spaces, as a score does. Not in labels ("Figure 3-1"),
 * telephone numbers, dates of ISO 8601 and other identifiers. (Chicago Manual of Style 18, 6.83; New Hart's Rules
 * 4.11; DIN 5008, "Bis-Strich".)
 */
export const ranges: Rule = {
  id: 'ranges-take-an-en-dash',
  wants: /[\p{L}\d%°.′″][ \u00A0]?(?:--|[-–—‐‑])[ \u00A0]?[\p{L}\d$€£¥(),]/u,
  prepare: ({ locale }) => {
    const finds = [figures(locale), romans, named(locale), openEnded];
    return (text) => ({ edits: finds.flatMap((find) => find(text)) });
  },
};

function figures(locale: Locale): (text: string) => readonly Edit[] {
  const labels = new RegExp(`(?:^|[\\s(’'])(?:${anyOf(locale.labels)})[ \\u00A0]$`, 'u');
  const scores = new RegExp(
    `(?:^|[\\s(])(?:${anyOf(locale.beforeScore)})[ \\u00A0](?:\\p{L}+[ \\u00A0]){0,2}$`,
    'u',
  );
  const suffix = locale.hasOrdinalStop ? `(?:${suffixes}|\\.(?=[- –]))?` : `(?:${suffixes})?`;
  const shape = new RegExp(
    `(?<![\\p{L}\\d.,:/\\\\_#+$€£¥–—]|(?<!-)-|\\d ?[–—-] ?)(${figure})(${suffix})(${dash})(${figure})(?=(?:${suffixes})?(?![\\p{L}\\d]))(?![/-]\\d|[.,:]\\d| ?=| ?[–—-] ?\\d|-\\p{L}{3,}\\d)`,
    'gu',
  );
  return (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(shape)) {
      const [whole, from = '', unit = '', between = '', to = ''] = match;
      const left = text.slice(Math.max(0, match.index - 30), match.index);
      if (between === '–' || labels.test(left)) continue;
      const isScore = scores.test(left);
      if (!isRange({ from, to, between, isScore, unit })) continue;
      const start = match.index + from.length + unit.length;
      edits.push({ start, end: match.index + whole.length - to.length, text: '–' });
    }
    return edits;
  };
}

interface Figures {
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly between: string;
  readonly isScore: boolean;
}

function isRange({ from, to, unit, between, isScore }: Figures): boolean {
  if (isRising(from, to)) return true;
  if (between === '--' && !/ /.test(between)) return true;
  if (unit !== '' || from.includes(':')) return /[ap]\.?m|:/.test(unit + from + to);
  if (isScore) return true;
  const isSpaced = between.length > 1;
  return !isSpaced && /^[1-9]?\d$/.test(from) && /^[1-9]?\d$/.test(to) && Number(from) > Number(to);
}

const romanRange = replacing(
  /(?<![\p{L}\d.,:/–—-])([ivxlc]+|[IVXLC]+)([ \u00A0]?(?:--|[-–‐‑])[ \u00A0]?)([ivxlc]+|[IVXLC]+)(?=e?(?![\p{L}\d-]))/gu,
  (match) => {
    const [, from = '', between = '', to = ''] = match;
    if (between === '–' || from.length + to.length < 3) return undefined;
    const [low, high] = [romanValue(from), romanValue(to)];
    if (low === undefined || high === undefined || low >= high) return undefined;
    const start = match.index + from.length;
    return { start, end: start + between.length, text: '–' };
  },
);

function romans(text: string): readonly Edit[] {
  return /[ivxlcIVXLC][ \u00A0]?(?:--|[-–‐‑])[ \u00A0]?[ivxlcIVXLC]/.test(text)
    ? romanRange(text)
    : [];
}

// "September-October", "Monday-Friday", "5 May-7 June", "May 5-June 7".
function named(locale: Locale): (text: string) => readonly Edit[] {
  const names = anyOf([...locale.months, ...locale.weekdays]);
  if (names === '') return () => [];
  const day = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?`;
  const shape = new RegExp(
    `(?<=(?<![\\p{L}\\d])(?:${names})(?: ${day})?)([ \\u00A0]?(?:--|[-‐‑])[ \\u00A0]?)(?=(?:${day} )?(?:${names})(?![\\p{L}\\d]))`,
    'gu',
  );
  return replacing(shape, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '–',
  }));
}

// "(1934-)" and "2018-present".
const openEnded = replacing(
  /(?<=(?<![\p{L}\d.,/–-])\d{4})(?:--|[-‐‑])(?=[),]|present(?!\p{L}))/gu,
  (match) => ({ start: match.index, end: match.index + match[0].length, text: '–' }),
);
