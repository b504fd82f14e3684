import type { QuoteMarks } from '../locales/locale.ts';
import { apostropheRule } from '../rules/apostrophes.ts';
import { primeRule } from '../rules/primes.ts';
import type { Edit, Findings, House, Surroundings, Suspicion } from '../rule.ts';
import type { Mark } from './mark.ts';
import type { SettledMark } from './settle-marks.ts';

const inside = /[ \u00A0\u2009\u200A\u202F]/;

interface Open {
  readonly mark: Mark;
  readonly marks: QuoteMarks;
  readonly isSingle: boolean;
}

/** The edits that write each mark as what it was read as, and what found no partner. */
export function writeMarks(
  settled: readonly SettledMark[],
  house: House,
  { isContinued }: Surroundings,
): Findings {
  const edits: Edit[] = [];
  const suspicions: Suspicion[] = [];
  const open: Open[] = [];
  for (const { mark, role } of settled) {
    if (role === 'open') {
      const level = levelOf(mark, open, house);
      open.push(level);
      edits.push(opening(mark, level.marks, house));
    } else if (role === 'close') {
      const level = open.pop();
      if (level === undefined) continue;
      const isEmpty = level.mark.end === mark.at;
      // Between the marks of an empty pair there is nothing to hold apart.
      if (isEmpty) edits.push({ ...(edits.pop() ?? span(mark)), text: level.marks.open });
      edits.push(
        isEmpty ? { ...span(mark), text: level.marks.close } : closing(mark, level.marks, house),
      );
    } else if (role === 'apostrophe')
      edits.push({ ...span(mark), text: '’', rule: apostropheRule });
    else if (role === 'prime') {
      edits.push({ ...span(mark), text: mark.isSingle ? '′' : '″', rule: primeRule });
    } else if (isSuspect(mark)) suspicions.push(unpaired(mark));
  }
  if (!isContinued) suspicions.push(...open.map(({ mark }) => unpaired(mark)));
  return { edits, suspicions };
}

function span({ at, end }: Mark) {
  return { start: at, end };
}

// A single turned comma before a letter is left alone in names; nothing to tell.
function isSuspect({ char, after }: Mark): boolean {
  return !(char === '‘' && after === 'letter');
}

function levelOf(mark: Mark, open: readonly Open[], { locale, settings }: House): Open {
  const { outer, inner } = locale;
  const [single, double] = /[‘‚]/.test(outer.open) ? [outer, inner] : [inner, outer];
  if (settings.quotes === 'as-written') {
    return { mark, marks: mark.isSingle ? single : double, isSingle: mark.isSingle };
  }
  const parent = open.at(-1);
  const startsSingle = locale.keepsOuterSingles ? mark.isSingle : single === outer;
  const isSingle = parent === undefined ? startsSingle : !parent.isSingle;
  return { mark, marks: isSingle ? single : double, isSingle };
}

function opening(mark: Mark, { open }: QuoteMarks, { locale, settings }: House): Edit {
  if (!mark.isStraight && settings.quotes === 'as-written')
    return { ...span(mark), text: mark.char };
  if (locale.keepsGuillemets && /[«»‹›]/.test(mark.char)) return { ...span(mark), text: mark.char };
  let { end } = mark;
  while (inside.test(mark.text[end] ?? '')) end += 1;
  return { start: mark.at, end, text: open + (open === '«' ? locale.quoteSpace : '') };
}

function closing(mark: Mark, { close }: QuoteMarks, { locale, settings }: House): Edit {
  if (!mark.isStraight && settings.quotes === 'as-written')
    return { ...span(mark), text: mark.char };
  if (locale.keepsGuillemets && /[«»‹›]/.test(mark.char)) return { ...span(mark), text: mark.char };
  let start = mark.at;
  while (inside.test(mark.text[start - 1] ?? '')) start -= 1;
  return { start, end: mark.end, text: (close === '»' ? locale.quoteSpace : '') + close };
}

function unpaired({ at, char, text, before, after }: Mark): Suspicion {
  const near = text
    .slice(Math.max(0, at - 15), at + 16)
    .replace(/\s+/g, ' ')
    .trim();
  const isLoneClosing = before !== 'space' && before !== 'edge' && after !== 'letter';
  return {
    offset: at,
    rule: 'quotation-marks-pair',
    message: isLoneClosing
      ? `The closing mark ${char} closes nothing near “${near}”`
      : `Found no partner for ${char} near “${near}”`,
  };
}
