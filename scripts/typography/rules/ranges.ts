import type { Locale } from '../locales/locale.ts';
import { anyOf, type Edit, type Rule } from '../rule.ts';
import { romanValue } from '../../model/roman.ts';
import { isRising } from '../figures.ts';

const dashes = /[ \u00A0]?(?:--|[-–—‐‑])[ \u00A0]?/g;
const figure = String.raw`(?:US|A|C|NZ|HK)?[$€£¥]?\d+(?:[.,:]\d+)*`;
const suffixes = String.raw`%|°[CF]?|′|″|s|st|nd|rd|th|[kKMBTmx]|bn| ?[ap]m| ?[AP]M| ?[ap]\.m\.`;

/** What stands on both sides of a dash, up to forty characters. */
interface Sides {
  readonly left: string;
  readonly dash: string;
  readonly right: string;
}

/** Whether a dash makes a range. */
type IsRange = (sides: Sides) => boolean;

/**
 * A range of figures, dates or times takes an en dash without spaces, as a score does. Not in labels ("Figure 3-1"),
 * telephone numbers, dates of ISO 8601 and other identifiers. (Chicago Manual of Style 18, 6.83; New Hart's Rules
 * 4.11; DIN 5008, "Bis-Strich".)
 */
export const ranges: Rule = {
  id: 'ranges-take-an-en-dash',
  wants: /[\p{L}\d%°.′″][ \u00A0]?(?:--|[-–—‐‑])[ \u00A0]?[\p{L}\d$€£¥(),]/u,
  prepare: ({ locale }) => {
    const kinds: readonly IsRange[] = [ofFigures(locale), ofRomans, ofNames(locale), isOpenEnded];
    return (text) => {
      const edits: Edit[] = [];
      for (const { 0: dash, index: start } of text.matchAll(dashes)) {
        const end = start + dash.length;
        if (dash === '–' || isCompound(text[start - 1] ?? ' ', text[end] ?? ' ')) continue;
        const left = text.slice(Math.max(0, start - 40), start);
        const right = text.slice(end, end + 40);
        if (kinds.some((isRange) => isRange({ left, dash, right })))
          edits.push({ start, end, text: '–' });
      }
      return { edits };
    };
  },
};

// A hyphen between small letters: all but those that Roman numerals are written with.
function isCompound(left: string, right: string): boolean {
  if (!/[\p{L}\d%°.′″]/u.test(left)) return true;
  return /[a-z]/.test(right) && !(/[ivxlcp]/.test(right) && /[\divxlc]/.test(left));
}

function ofFigures(locale: Locale): IsRange {
  const own = locale.hasOrdinalStop ? '|\\.' : locale.tag === 'fr' ? '|er|re|e' : '';
  const suffix = `(?:${suffixes}${own})?`;
  const before = new RegExp(
    `(?<![\\p{L}\\d,:/\\\\_#+$€£¥–—]|(?<!-)-|\\d ?[–—-] ?|(?<!\\p{L})\\.)(${figure})(${suffix})$`,
    'u',
  );
  const after = new RegExp(
    `^(${figure})(?=${suffix}(?![\\p{L}\\d]))(?![/-]\\d|[.,:]\\d| ?=| ?[–—-] ?\\d|-\\p{L}{3,}\\d)`,
    'u',
  );
  const labels = new RegExp(`(?:^|[\\s(’'])(?:${anyOf(locale.labels)})[ \\u00A0]$`, 'u');
  const scores = new RegExp(
    `(?:^|[\\s(])(?:${anyOf(locale.beforeScore)})[ \\u00A0](?:\\p{L}+[ \\u00A0]){0,2}$`,
    'u',
  );
  const pages = new Set([...locale.beforeNumber, ...locale.beforeNumberWithStop]);
  return ({ left, dash, right }) => {
    // "5'10"-6'4"".
    if (/\d["″]$/.test(left) && /^\d+(?:\.\d+)?['′"″]/.test(right)) return true;
    const [, to] = /^(?:[$€£¥\d]|US|[AC]\$|NZ|HK)/.test(right) ? (after.exec(right) ?? []) : [];
    const match = to === undefined ? null : before.exec(left);
    if (to === undefined || match === null) return false;
    const [, from = '', unit = ''] = match;
    const rest = left.slice(0, match.index);
    if (dash.length === 1 && (labels.test(rest) || isNumbered(rest, { from, to, pages })))
      return false;
    if (/^\/\p{Lu}/u.test(right.slice(to.length))) return false;
    return isRange({ from, to, unit, dash, isScore: scores.test(rest) });
  };
}

interface Numbered {
  readonly from: string;
  readonly to: string;
  /** Abbreviations that pages and volumes are counted with. */
  readonly pages: ReadonlySet<string>;
}

// "ISO 8601-1", "L. 123-4": a name in capitals and its number, unless both are years.
function isNumbered(left: string, { from, to, pages }: Numbered): boolean {
  if (/^[12]\d{3}$/.test(from) && /^[12]\d{3}$/.test(to)) return false;
  const [, name] = /(?:^|[\s(’'])(\p{Lu}{2,}|\p{Lu}\.)[ \u00A0]$/u.exec(left) ?? [];
  return (
    name !== undefined &&
    !pages.has(name.replace('.', '')) &&
    !/^(?:AD|BC|CE|BCE|AH|USD|EUR|GBP|CHF|VND|PP|VV)$/.test(name)
  );
}

interface Figures {
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly dash: string;
  readonly isScore: boolean;
}

function isRange({ from, to, unit, dash, isScore }: Figures): boolean {
  // With a space before the dash figures are written out: "(100 - 50)" is a sum.
  const isShort = to.length < from.length && dash.length > 1 && !/^[12]\d{3}$/.test(from);
  if (!isShort && isRising(from, to)) return true;
  if (dash === '--') return true;
  if (unit !== '' || from.includes(':')) return /[ap]\.?m|:/.test(unit + from + to);
  if (isScore && from.length <= 3 && to.length <= 3) return true;
  // "won 3-2", without a word that says so: two small falling figures, no space.
  const isSmall = /^[1-9]?\d$/.test(from) && /^[1-9]?\d$/.test(to);
  return dash.length === 1 && isSmall && Number(from) > Number(to);
}

function ofRomans({ left, right }: Sides): boolean {
  const [, from = ''] = /(?<![\p{L}\d.,:/–—-])([ivxlc]+|[IVXLC]+)$/u.exec(left) ?? [];
  const [, to = ''] =
    from === '' ? [] : (/^([ivxlc]+|[IVXLC]+)(?=e?(?![\p{L}\d-]))/u.exec(right) ?? []);
  if (to === '' || from.length + to.length < 3) return false;
  const [low, high] = [romanValue(from), romanValue(to)];
  return low !== undefined && high !== undefined && low < high;
}

// "September-October", "Monday-Friday", "5 May-7 June", "May 5-June 7".
function ofNames(locale: Locale): IsRange {
  const names = anyOf([...locale.months, ...locale.weekdays]);
  if (names === '') return () => false;
  const day = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?`;
  const before = new RegExp(`(?<![\\p{L}\\d])(?:${names})(?: ${day})?(?:,? \\d{4})?$`, 'u');
  const after = new RegExp(`^(?:${day} )?(?:${names})(?![\\p{L}\\d])`, 'u');
  return ({ left, dash, right }) => !/[–—]/.test(dash) && after.test(right) && before.test(left);
}

// "(1934-)", "2018-present", "A-Z".
function isOpenEnded({ left, dash, right }: Sides): boolean {
  if (/(?<!\p{L})A$/u.test(left) && /^Z(?!\p{L})/u.test(right)) return true;
  if (!/^(?:--|[-‐‑])$/.test(dash)) return false;
  return /^(?:[),]|present(?!\p{L}))/u.test(right) && /(?<![\p{L}\d.,/–-])\d{4}$/u.test(left);
}
