import { nbsp, replacing, type Edit, type House, type Rule } from '../rule.ts';

// A word, its stop, and a capital with a small letter after it.
const sentence = replacing(
  /(?<=(?:\p{Ll}\p{M}*\p{Ll}\p{M}*|…|\d\d|\p{L}[ \u00A0]\d|\p{Lu}{2}|[)\]"'”’»])[.!?][”’»)]?)(?=[“«]?\p{Lu}\p{M}*(?:\p{Ll}|[ \u00A0]\p{Ll}))/gu,
  (match) => (isName(match) ? undefined : { start: match.index, end: match.index, text: ' ' }),
);
// 'he said."Then': a straight mark closes where an odd number of them stands before.
const opening = replacing(/(?<=\p{L}{2}(?:[,:]|[.!?](?=["“]\p{Lu})))(?=["“]\p{L})/gu, (match) => {
  const marks = match.input.slice(0, match.index).split('"').length - 1;
  const isPaired = match.input.split('"').length % 2 === 1;
  return isPaired && marks % 2 === 0
    ? { start: match.index, end: match.index, text: ' ' }
    : undefined;
});
const straight = replacing(/(?<=[\p{L}\d)][.!?…,]?")(?=\p{Lu}\p{M}*\p{Ll})/gu, (match) => {
  const marks = match.input.slice(0, match.index).split('"').length - 1;
  const stopped = /[.!?…,]"$/.test(match.input.slice(Math.max(0, match.index - 2), match.index));
  return stopped && marks % 2 === 0
    ? { start: match.index, end: match.index, text: ' ' }
    : undefined;
});

function afterStraight(text: string): readonly Edit[] {
  return [
    ...(/[.!?…,]"\p{Lu}/u.test(text) ? straight(text) : []),
    ...(/[,:.!?]["“]\p{L}/u.test(text) ? opening(text) : []),
  ];
}

const comma = replacing(/(?<=\p{Ll}\p{M}*\p{Ll}\p{M}*[,;])(?=\p{L}\p{M}*\p{Ll})/gu, (match) => ({
  start: match.index,
  end: match.index,
  text: ' ',
}));
const domains = /^(?:Com|Net|Org|Js|Io|Ai|Py|Ts|Edu|Gov|Info|Exe|Pdf)(?!\p{L})/u;

// "Booking.Com", "System.Out.Print": what is written with points is a name.
function isName({ index, input }: RegExpExecArray): boolean {
  const right = input.slice(index, index + 24);
  if (domains.test(right) || /^\p{L}+\.\p{L}/u.test(right)) return true;
  return /\p{L}\.\p{L}+\.$/u.test(input.slice(Math.max(0, index - 24), index));
}

/**
 * A space follows the stop that ends a sentence, and a no-break space an abbreviation that its number or name was
 * glued to; nothing is put into decimals, addresses, initials (Chicago Manual of Style 18, 6.7; New Hart's Rules 2.4).
 */
export const spaceAfterStops: Rule = {
  id: 'a-space-follows-a-stop',
  wants: /[.!?…,;:]["”’»)]?[\p{L}\d“«]/u,
  prepare: (house) => {
    const glued = afterAbbreviations(house);
    return (text) => {
      const edits = [...sentence(text), ...afterStraight(text), ...comma(text), ...glued(text)];
      return { edits, isDoubtful: edits.length > 0 };
    };
  },
};

function afterAbbreviations({ locale }: House): (text: string) => readonly Edit[] {
  const long = (words: readonly string[]) =>
    words.filter((word) => /^(?:\p{L}{2,}|p|S)$/u.test(word));
  const numbers = new Set(long([...locale.beforeNumber, ...locale.beforeNumberWithStop]));
  const names = new Set(long(locale.beforeName));
  const shape = /(?<=(?<![\p{L}\d.])(\p{L}{1,6})\.)(?=\d|\p{Lu}\p{M}*\p{Ll}\p{M}*\p{L})/gu;
  const edit = replacing(shape, (match) => {
    const [, word = ''] = match;
    const isBound = /\d/.test(match.input[match.index] ?? '') ? numbers.has(word) : names.has(word);
    return isBound ? { start: match.index, end: match.index, text: nbsp } : undefined;
  });
  return (text) => (/\p{L}\.[\d\p{Lu}]/u.test(text) ? edit(text) : []);
}
