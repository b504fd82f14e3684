import { nbsp, type Edit, type House, type Rule } from '../rule.ts';

const counted = /(?:[\d½¼¾⅓⅔⅛][.°]?|[\dIVXLC](?:e|er|ème)) (?=\S)/g;

/**
 * A number stays on the line of what it counts or of what names it: "5 kg", "$11 billion", "7 January", "No. 910",
 * "p. 244", "§ 12" (Chicago Manual of Style 18, 6.129; New Hart's Rules 2.4.1; DIN 5008; Imprimerie nationale,
 * "Coupures").
 */
export const numberBindings: Rule = {
  id: 'number-and-unit-stay-together',
  wants: /[§№©℗°º]|\. [ivxlcIVXLC]|\d[.°]? \S|\S \d|[IVX](?:e|er|ème) s/,
  prepare: (house) => {
    const isBoundAfter = countedBy(house);
    const isBoundBefore = namedBy(house);
    return (text) => {
      const edits: Edit[] = [];
      for (const { index } of text.matchAll(
        / (?=\d)|(?<=\.) (?!I(?!\p{L}))(?=[ivxlcIVXLC]+(?!\p{L}))/gu,
      ))
        if (isBoundBefore(text, index)) edits.push(binding(index));
      for (const match of text.matchAll(counted)) {
        const space = match.index + match[0].length - 1;
        if (isBoundAfter(text, space)) edits.push(binding(space));
      }
      for (const { index } of text.matchAll(/(?<=[§№])(?=\d)|(?<=\p{L}n?[°º])(?=\d)/gu))
        if (/[§№]|[nN][°º]/.test(text.slice(index - 2, index)))
          edits.push({ start: index, end: index, text: nbsp });
      // "1. Reduce …; 2. Create …": the number of an item in the text and its first word.
      for (const { index } of text.matchAll(/(?<=[;:] \d{1,2}\.) (?=\p{Lu})/gu))
        edits.push(binding(index));
      return { edits };
    };
  },
};

type IsBound = (text: string, space: number) => boolean;

function binding(index: number): Edit {
  return { start: index, end: index + 1, text: nbsp };
}

// "No. 910", "January 7", "$ 5".
function namedBy({ locale }: House): IsBound {
  const plain = new Set(locale.beforeNumber);
  const stopped = new Set([...locale.beforeNumber, ...locale.beforeNumberWithStop]);
  const months = new Set(locale.months);
  return (text, space) => {
    const word =
      /[^\s\u00A0([“‘«"'’,;/–—-]*$/u
        .exec(text.slice(Math.max(0, space - 16), space))?.[0]
        ?.normalize('NFC') ?? '';
    if (word === '') return false;
    if (plain.has(word) || /^[©℗№]$/.test(word) || /^(?:US|A|C|NZ|HK)?[$€£¥]$/.test(word))
      return true;
    if (word.endsWith('.') && stopped.has(word.slice(0, -1))) return true;
    return months.has(word) && /^\d{1,2}(?!\d|[.:]\d)/.test(text.slice(space + 1, space + 5));
  };
}

// "5 kg", "11 billion", "7 January", "3. Oktober", "XIXe siècle".
function countedBy({ locale }: House): IsBound {
  const counted = new Set(locale.afterNumber);
  const months = new Set(locale.months);
  return (text, space) => {
    const right = text.slice(space + 1, space + 24);
    const token = /^[^\s\u00A0)\]”’'"»,;:!?–—]+(?!['’]\p{L})/u.exec(right)?.[0] ?? '';
    const word = counted.has(token) ? token : token.replace(/[.,…]+$/, '');
    if (!counted.has(word)) return false;
    const left = /[^\s\u00A0(]*$/.exec(text.slice(Math.max(0, space - 12), space))?.[0] ?? '';
    if (months.has(word)) return isDay(left, locale.hasOrdinalStop);
    if (/^siècles?$/.test(word)) return /^(?:[IVXLC]+|\d+)(?:e|er|ème)$/.test(left);
    return /[\d½¼¾⅓⅔⅛]$/.test(left);
  };
}

function isDay(left: string, hasOrdinalStop: boolean): boolean {
  const day = hasOrdinalStop ? /(?:^|[–-])\d{1,2}\.$/ : /(?:^|[–-])\d{1,2}(?:st|nd|rd|th|er)?$/;
  return day.test(left);
}
