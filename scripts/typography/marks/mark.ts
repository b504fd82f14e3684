import { noteMark, objectMark } from '../rule.ts';

/** What stands beside a mark. */
export type Side =
  | 'edge'
  | 'space'
  | 'letter'
  | 'digit'
  | 'stop'
  | 'ellipsis'
  | 'opening'
  | 'closing'
  | 'dash'
  | 'slash'
  | 'note'
  | 'object'
  | 'other';

/** A character, or two that stand for one, that may be a quotation mark, an apostrophe or a prime. */
export interface Mark {
  readonly at: number;
  readonly end: number;
  /** Two characters for one are given as the one. */
  readonly char: string;
  readonly isSingle: boolean;
  /** Says nothing of its direction. */
  readonly isStraight: boolean;
  /** What stands before and after, looking through other marks beside it. */
  readonly before: Side;
  readonly after: Side;
  /** Up to 24 characters before the run of marks that this one belongs to, and after it. */
  readonly left: string;
  readonly right: string;
  /** Nothing stands between it and the word after it but what is looked through. */
  readonly isLast: boolean;
  /** The same for the word before it. */
  readonly isFirst: boolean;
  /** The very text, for what only the neighbouring characters tell. */
  readonly text: string;
}

const shapes = /``|''|‘‘|’’|,,|<<|>>|["“”„‟«»'‘’‚‛‹›`´]/g;
const plainShapes = /(?<=\d)''|,,|<<|>>|["“”„‟«»'‘’‚‛‹›`´]/g;
const written: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '"',
  '‘‘': '“',
  '’’': '”',
  ',,': '„',
  '<<': '«',
  '>>': '»',
  '`': '‘',
  '‟': '“',
  '‛': '‘',
};
// Emphasis in Markdown.
const transparent = /[*_]/;
// Two marks may be held apart by a thin space.
const thinSpace = /[\u2009\u200A\u202F]/;
const anyMark = /["“”„‟«»'‘’‚‛‹›`´]/;

/** The marks of a text, in order. */
export function readMarks(text: string, inFrench: boolean): readonly Mark[] {
  // Two straight single marks are one double mark only where such a mark has a partner.
  const hasPairs = /``|‘‘/.test(text) || (/(?:^|[\s([])''\S/.test(text) && /\S''/.test(text));
  const found = [...text.matchAll(hasPairs ? shapes : plainShapes)]
    .map((match) => ({ at: match.index, end: match.index + match[0].length, raw: match[0] }))
    .filter((mark) => isMark(mark, text, inFrench));
  const runs = groupRuns(found, text, inFrench);
  return runs.flatMap(({ marks, start, end }) => {
    const left = text.slice(Math.max(0, start - 24), start);
    const right = text.slice(end, end + 24);
    const sides = { before: sideOf(left.at(-1)), after: sideOf(right[0]), left, right, text };
    return marks.map(({ at, end: markEnd, raw }, n) => {
      const isLast = n === marks.length - 1;
      const char = written[raw] ?? raw;
      const isSingle = /['‘’‚‹›´]/.test(char);
      return {
        at,
        end: markEnd,
        char,
        isSingle,
        isStraight: /["']/.test(char),
        isLast,
        isFirst: n === 0,
        ...sides,
      };
    });
  });
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly raw: string;
}

function isMark({ at, end, raw }: Found, text: string, inFrench: boolean): boolean {
  if (raw === '<<' || raw === '>>') return inFrench;
  if (raw !== ',,') return true;
  return /^$|[\s([]/.test(text[at - 1] ?? '') && /\p{L}/u.test(text[end] ?? '');
}

interface Run {
  readonly marks: Found[];
  start: number;
  end: number;
}

// Marks that only transparent characters part stand in one run, and see what is beside the run.
function groupRuns(found: readonly Found[], text: string, inFrench: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const mark of found) {
    const last = runs.at(-1);
    const start = skip(text, mark.at, { step: -1, hasSpaces: inFrench && /»|>>/.test(mark.raw) });
    const end = skip(text, mark.end, { step: 1, hasSpaces: inFrench && /«|<</.test(mark.raw) });
    if (last !== undefined && last.end >= Math.min(start, mark.at)) {
      last.marks.push(mark);
      last.end = end;
    } else runs.push({ marks: [mark], start, end });
  }
  return runs;
}

// The first place beside a mark that nothing transparent takes; `hasSpaces` where a guillemet brings a space along.
function skip(
  text: string,
  from: number,
  { step, hasSpaces }: { readonly step: 1 | -1; readonly hasSpaces: boolean },
): number {
  const ahead = step === 1 ? 0 : -1;
  let at = from;
  for (;;) {
    const char = text[at + ahead] ?? '';
    const parts = thinSpace.test(char) && anyMark.test(text[at + ahead + step] ?? '');
    const isSpace = hasSpaces && /[ \u00A0\u202F]/.test(char);
    if (!transparent.test(char) && !parts && !isSpace) return at;
    at += step;
  }
}

const sides: readonly (readonly [RegExp, Side])[] = [
  [/\s/, 'space'],
  [/[\p{L}\p{M}]/u, 'letter'],
  [/[\d\u00BC-\u00BE\u2150-\u215E]/, 'digit'],
  [/…/, 'ellipsis'],
  [/[.,;:!?]/, 'stop'],
  [/[([{¿¡<]/, 'opening'],
  [/[)\]}>]/, 'closing'],
  [/[-–—―‐‑−]/, 'dash'],
  [/[/\\|]/, 'slash'],
  [new RegExp(`[${noteMark}\u00B9\u00B2\u00B3\u2070-\u2079†‡]`), 'note'],
  [new RegExp(objectMark), 'object'],
];

// Most characters are ASCII: their sides are looked up.
const ofAscii: readonly Side[] = Array.from({ length: 128 }, (_, code) =>
  readSide(String.fromCharCode(code)),
);

function sideOf(char: string | undefined): Side {
  if (char === undefined) return 'edge';
  return ofAscii[char.charCodeAt(0)] ?? readSide(char);
}

function readSide(char: string): Side {
  return sides.find(([shape]) => shape.test(char))?.[1] ?? 'other';
}
