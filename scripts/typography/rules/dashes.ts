import type { DashStyle } from '../../model/typography-settings.ts';
import { anySpace, nbsp, type Edit, type House, type Rule } from '../rule.ts';

const shape = new RegExp(
  `(?<![-–—])([${anySpace}]*)(-{1,3}|–{1,3}|[—―])([${anySpace}]*)(?![-–—>])`,
  'gu',
);
const styles: Readonly<Record<DashStyle, string>> = {
  em: '—',
  'em-spaced': ' — ',
  'en-spaced': ' – ',
};
const endsPhrase = /[\p{L}\p{M}\d”’"'`´“„».,;:!?)\]…%°′″*_\uFFFC\uFFFB»«®™©]/u;
const startsPhrase = /[\p{L}\d“”‘’"'`´„‚«»([…$€£¥¿¡*_.\uFFFC−§#&@]/u;

const closesPhrase = /^(?:[,;:!?)\]]|\.(?!\d)|[”’»](?![\p{L}\d]))/u;

/**
 * A dash that breaks a sentence has the form of the house, whatever the source wrote: hyphens, an en dash or an em
 * dash with spaces. A single hyphen is one only with a space on both sides. (Chicago Manual of Style 18, 6.91–6.97;
 * New Hart's Rules 4.12; Duden, D 43; Imprimerie nationale, "Tirets".)
 */
export const dashes: Rule = {
  id: 'dashes-break-the-sentence',
  wants: new RegExp(`--|—|[${anySpace}][-–—―]|[-–—―][${anySpace}]`),
  prepare: (house) => (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(shape)) {
      const [whole, before = '', dash = '', after = ''] = match;
      if (
        dash === '-' &&
        before === '' &&
        (after === '' || /[^\n]/.test(text[match.index - 1] ?? '\n'))
      )
        continue;
      const seen = {
        dash,
        before,
        after,
        text,
        start: match.index,
        end: match.index + whole.length,
      };
      const instead = settle(seen, house);
      if (instead !== undefined) edits.push({ start: seen.start, end: seen.end, text: instead });
    }
    return { edits, isDoubtful: edits.length > 0 };
  },
};

interface Seen {
  readonly dash: string;
  readonly before: string;
  readonly after: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function settle(seen: Seen, house: House): string | undefined {
  const { outer } = house.locale;
  const { dash, after, text, start, end } = seen;
  const left = text[start - 1] ?? '\n';
  const right = text[end] ?? '\n';
  if (dash === '-' && after === '' && !/[,;.)]/.test(right)) return undefined;
  if (left === '\n') return openingDash(seen, right, house);
  if (!endsPhrase.test(left) || left === outer.open) return undefined;
  if (right === '\n' || closesPhrase.test(text.slice(end, end + 2)) || isClosing(seen))
    return closingDash(seen, house);
  if (!startsPhrase.test(right)) return undefined;
  return /\d/.test(left) && /[\d$€£¥−]/.test(right) ? undefined : betweenWords(seen, house);
}

function betweenWords(
  { dash, before, after, text, start, end }: Seen,
  { locale, settings }: House,
) {
  const style = settings.dash === 'locale' ? locale.dash : settings.dash;
  const isBare = before === '' && after === '';
  if (dash === '-' && settings['spaced-hyphen'] === 'keep') return undefined;
  const isClosed = isBare && /^[–—―]$/.test(dash);
  if (isClosed && !(dash === '—' && style !== 'em' && isBetweenLetters(text, start, end)))
    return undefined;
  // "pre– and post-war": a suspended compound.
  if (
    dash === '–' &&
    before === '' &&
    /^(?:and|or|und|oder|et|ou|bis|to)\b/.test(text.slice(end, end + 6))
  )
    return undefined;
  // "Mr. B-- went": letters left out of a name.
  if (
    before === '' &&
    after !== '' &&
    /(?:^|[\s(“"])\p{Lu}$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return `—${after}`;
  return styles[style];
}

// Every line opens with a dash and ends as a sentence does; the items of a list do not.
function isDialogue(text: string): boolean {
  return (
    text.length < 20_000 &&
    /^(?:[-–—]{1,2}[ \u00A0]+[\p{Lu}«"“][^\n]*[.!?…»"”][ \t]*(?:\n|$))+$/u.test(text.trim())
  );
}

function isBetweenLetters(text: string, start: number, end: number): boolean {
  return (
    /(?:\p{L}\p{M}*|[’”»)])$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /[\p{Ll}‘“«(]/u.test(text[end] ?? '')
  );
}

// "-- J. Doe" under a motto, "- Bonjour" in French dialogue; a list keeps its hyphens.
function openingDash({ dash, before, after, text }: Seen, right: string, { locale }: House) {
  if (locale.hasDialogueDash && after !== '' && isDialogue(text)) return `${before}—${nbsp}`;
  return (dash.startsWith('--') || dash.startsWith('––')) && startsPhrase.test(right)
    ? `${before}—${after}`
    : undefined;
}

// A straight mark right after a dash closes when a space or the end follows.
function isClosing({ text, end, after }: Seen): boolean {
  return after === '' && /^["'“‘](?:[\s.,;:!?)\]]|$)/.test(text.slice(end, end + 2));
}

function closingDash(
  { dash, before, after, text, end }: Seen,
  { locale }: House,
): string | undefined {
  const isSpaced = locale.dash === 'en-spaced' && !locale.tag.startsWith('en');
  if (/^[–—―]$/.test(dash) && before === '') return undefined;
  const rest = text[end] === undefined || text[end] === '\n' ? after : '';
  return isSpaced ? ` –${rest}` : `—${rest}`;
}
