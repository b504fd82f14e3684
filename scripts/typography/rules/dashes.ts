import { replacing, type Edit, type Rule } from '../flow.ts';

const over = (match: RegExpExecArray, text: string): Edit => ({
  start: match.index,
  end: match.index + match[0].length,
  text,
});

// A range of figures: not part of a longer number with hyphens (dates, telephone numbers, ISBN) and rising.
const ranges = replacing(
  /(?<![\d\p{L}/.-])(\d{1,4})( ?[-–] ?)(\d{1,4})(?![\d\p{L}/-]|\.\d)/gu,
  (match) => {
    const [, from = '', dash = '', to = ''] = match;
    if (dash === '–' || !isRising(from, to)) return undefined;
    const start = match.index + from.length;
    return { start, end: start + dash.length, text: '–' };
  },
);
const doubleHyphens = replacing(
  /(?<=[\p{L}\d”’"'.,!?)\]]) ?-{2,3} ?(?=[\p{L}\d“‘"'([])/gu,
  (match) => over(match, '—'),
);
const spacedHyphens = replacing(/(?<=[\p{L}”’"'.,!?)\]]) [-–] (?=[\p{L}“‘"'([])/gu, (match) =>
  over(match, '—'),
);

/** En dash in ranges, em dash between words (Chicago Manual of Style 18, 6.83 and 6.91). */
export const dashes: Rule = {
  id: 'dashes-fit-their-use',
  edits: (text, context) =>
    [ranges, doubleHyphens, spacedHyphens].flatMap((edits) => edits(text, context)),
};

// "2008-09" and "151-52" leave out what repeats.
function isRising(from: string, to: string): boolean {
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return Number(whole) > Number(from);
}
