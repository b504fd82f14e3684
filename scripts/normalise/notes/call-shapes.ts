import type { Unit } from '../layout/unit.ts';

/** Something that may call a note. Offsets are those of the text that is read. */
export interface Call {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly style: CallStyle;
  /** Stands right behind a stop or a quotation mark, or touches its word: an item of an enumeration never does. */
  readonly isTight: boolean;
}

export type CallStyle = 'round' | 'square' | 'raised' | 'glued' | 'spaced';

const bracketed = /\s{0,3}([([])\s?(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,5})\s?([)\]])/g;
const lettered = /\s?\[([A-Za-z]|[ivx]{2,5})\]/g;
const raised = /(?<=\S)[⁰¹²³⁴-⁹]{1,3}(?:\s?[,;]\s?[⁰¹²³⁴-⁹]{1,3}){0,4}/gu;
const glued = /(?<=\p{L}{2}[.,;:!?]{0,3}["”“’»)\]]?[.,;:!?]?)(\d{1,3})(?![\p{L}\d%°:]|[.,/-]\d)/gu;
// Behind a figure only where a sentence ends: "in 1800.1 Night watchmen".
const afterFigure = /(?<=\d{2}[.!?]["”’»)]?)(\d{1,3})(?=\s+["“‘«(]?\p{Lu}|\s*$)/gu;
const spaced = /(?<=[.,;:!?]["”’»)]?)\s(\d{1,3})(?=\s+["“‘«(]?\p{Lu}|\s*$)/gu;

/** Everything in a paragraph that is shaped like a call: "(1)" and "[2, 3]", raised figures, figures run together with a word. */
export function callsIn(unit: Unit): readonly Call[] {
  return [
    ...bracketCalls(unit),
    ...plainCalls(unit, lettered, 'square').filter(({ start }) => start > unit.start),
    ...raisedCalls(unit),
    ...plainCalls(unit, glued, 'glued'),
    ...plainCalls(unit, afterFigure, 'glued'),
    ...plainCalls(unit, spaced, 'spaced'),
  ];
}

function bracketCalls({ text, start }: Unit): readonly Call[] {
  return [...text.matchAll(bracketed)].flatMap((match) => {
    const isPair = match[1] === '[' ? match[3] === ']' : match[3] === ')';
    if (!isPair || !endsSomething(text, match)) return [];
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    const isTight = !/^\s/.test(match[0]) || /[.!?”"’»)\]]$/.test(text.slice(0, match.index));
    return spread(match[2] ?? '', range, match[1] === '[' ? 'square' : 'round').map((call) => ({
      ...call,
      isTight,
    }));
  });
}

// "(1) first, (2) second" is an enumeration: a call ends a word, a sentence or a quotation.
function endsSomething(text: string, match: RegExpExecArray): boolean {
  const before = text[match.index - 1] ?? '';
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const isItem =
    match[1] === '(' &&
    /^\s/.test(match[0]) &&
    /(?:[:;,]|\b(?:and|or|are|were|is|by|to|in|of|that|und|et|y|và))$/u.test(
      text.slice(Math.max(0, match.index - 5), match.index),
    ) &&
    /^\s+\p{Ll}/u.test(after);
  if (isItem) return false;
  return (
    /[\p{L}\d.,;:!?”"’')\]»…%]/u.test(before) &&
    /^(?:$|[.,;:!?”"’)\]»—–…]|\s+(?=["“‘«([\p{Lu}])|\s+[\p{L}\d–—]|[([]\d)/u.test(after)
  );
}

function raisedCalls({ text, start }: Unit): readonly Call[] {
  return [...text.matchAll(raised)].flatMap((match) => {
    // Square metres, powers of ten, formulas and chemical signs are no notes; a figure behind a year is one.
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const isYear = /(?<!\d)(?:1[0-9]|20)\d\d$/.test(before);
    const isPower =
      /(?:\d|⁻|(?:^|[\s\d/·(=])(?:[kcmd]?m|km|ft|in|yd|mc|πr|[a-zA-Zπ]|R|CO)\s?)$/u.test(before);
    if (isPower && !isYear) return [];
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    return spread(match[0].normalize('NFKC'), range, 'raised');
  });
}

function plainCalls({ text, start }: Unit, shape: RegExp, style: CallStyle): readonly Call[] {
  return [...text.matchAll(shape)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    mark: match[1] ?? '',
    style,
    isTight: true,
  }));
}

// "[2, 3]" and "[2–4]" are several calls; the first takes the place of all of them, the others follow it at its end.
function spread(
  numbers: string,
  { start, end }: { start: number; end: number },
  style: CallStyle,
): readonly Call[] {
  const marks = numbers.split(/\s?[,;]\s?/).flatMap((part) => {
    const [from, to] = part.split(/\s?[–-]\s?/);
    const length = to === undefined ? 1 : Number(to) - Number(from) + 1;
    if (length < 1 || length > 20) return [];
    return Array.from({ length }, (_, n) => String(Number(from) + n));
  });
  return marks.map((mark, n) => ({
    start: n === 0 ? start : end,
    end,
    mark,
    style,
    isTight: true,
  }));
}
