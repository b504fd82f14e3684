import { atomSign } from './atoms.ts';
import type { Breakpoint } from './break-problem.ts';
import type { Divide } from './divide-words.ts';
import type { FacedText } from './faced-texts.ts';
import { positionsOf } from './positions.ts';

/** Where in the document a line may end. */
export interface TextPoint {
  readonly node: Text;
  /** Offset of the first character of the next line. */
  readonly offset: number;
  /** True when a hyphen is to be added. */
  readonly addsHyphen: boolean;
}

/** A paragraph measured: its breakpoints, and where each of them stands in the document. */
export interface Measured {
  readonly breakpoints: readonly Breakpoint[];
  readonly points: readonly TextPoint[];
  readonly texts: readonly FacedText[];
  readonly sign: string;
}

// How much of its width a character at a line's end may hang in the margin (after pdfTeX's microtype, for serif faces).
const hanging: readonly (readonly [RegExp, number])[] = [
  [/[-‐.,]/, 0.5],
  [/[’”'"»]/, 0.4],
  [/[:;–—…]/, 0.25],
  [/[!?)]/, 0.15],
];
/** Letters that the font joins, and what is no letter: they keep their distance. */
export const joined = new RegExp(`f[fijl]+|${atomSign}`, 'g');

/** Texts of a paragraph in order, the notes in it left out. */
export function textsOf(paragraph: Element): readonly Text[] {
  const walker = document.createTreeWalker(
    paragraph,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches('.footnote, math, svg, pre')
        ? NodeFilter.FILTER_REJECT
        : node instanceof Text
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_SKIP,
  );
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    texts.push(node as Text);
  return texts;
}

/** How a paragraph is set. */
export interface ParagraphFace extends Pick<Measured, 'sign'> {
  /** Of the hyphen in the paragraph's font, pixels. */
  readonly hyphenWidth: number;
  /** Punctuation at the end of a line may stand in the margin. */
  readonly hangs: boolean;
}

/**
 * Measures a paragraph that stands on one long line: where each word, part of a word and space begins and ends.
 */
export function measureParagraph(
  texts: readonly FacedText[],
  divide: Divide,
  { hyphenWidth, sign, hangs }: ParagraphFace,
): Measured {
  const string = texts.map(({ node }) => node.data.replace(/[\t\n\r]/g, ' ')).join('');
  const { left, right } = positionsOf(texts);
  const places = breakPlaces(string, divideIn(texts, divide));
  const tracked = trackedBefore(string);
  const rigid = rigidBefore(texts);
  const width = right.at(-1) ?? 0;
  const breakpoints = places.map(({ index, skip, hyphen, spaces, penalty }) => {
    const end = right[index - 1] ?? 0;
    const last = hyphen ? hyphenWidth : end - (left[index - 1] ?? 0);
    return {
      end,
      next: left[index + skip] ?? width,
      hyphen: hyphen ? hyphenWidth : 0,
      spaces,
      spacesNext: spaces + skip,
      letters: tracked[index] ?? 0,
      lettersNext: tracked[index + skip] ?? tracked[index] ?? 0,
      rigid: rigid[index] ?? 0,
      hang: hangs ? last * hangOf(hyphen ? '-' : (string[index - 1] ?? '')) : 0,
      penalty,
    };
  });
  const points = pointsAt(texts, places.slice(0, -1));
  return { breakpoints, points, texts, sign };
}

// For each place in the text how many characters before it can be tracked.
function trackedBefore(string: string): readonly number[] {
  const isJoined = new Uint8Array(string.length);
  for (const { 0: letters, index } of string.matchAll(joined))
    isJoined.fill(1, index, index + letters.length);
  const counts = [0];
  for (const mark of isJoined) counts.push((counts.at(-1) ?? 0) + 1 - mark);
  return counts;
}

// For each place in the text how much before it is no text, and keeps its width.
function rigidBefore(texts: readonly FacedText[]): readonly number[] {
  if (texts.every(({ atom }) => atom === undefined)) return [];
  const widths = [0];
  for (const { node, atom } of texts) {
    for (let n = 0; n < node.length; n += 1) widths.push((widths.at(-1) ?? 0) + (atom?.width ?? 0));
  }
  return widths;
}

function hangOf(char: string): number {
  return hanging.find(([shape]) => shape.test(char))?.[1] ?? 0;
}

interface BreakPlace {
  /** Index of the first character that is not on the line. */
  readonly index: number;
  /** 1 where that character is the space that the break takes up. */
  readonly skip: 0 | 1;
  readonly hyphen: boolean;
  /** Spaces before it. */
  readonly spaces: number;
  readonly penalty: number;
}

type DivideAt = (word: string, index: number) => ReturnType<Divide>;

/** A line may be very loose before a word in small capitals is divided. */
const smallCapsPenalty = 900;

function divideIn(texts: readonly FacedText[], divide: Divide): DivideAt {
  if (!texts.some(({ isSmallCaps }) => isSmallCaps)) return divide;
  const smallCaps = texts.flatMap(({ node, isSmallCaps }) =>
    Array<boolean>(node.length).fill(isSmallCaps),
  );
  return (word, index) =>
    divide(word).map((place) =>
      place.hyphen && smallCaps[index + place.offset]
        ? { ...place, penalty: place.penalty + smallCapsPenalty }
        : place,
    );
}

function breakPlaces(string: string, divide: DivideAt): readonly BreakPlace[] {
  const text = string.trimEnd();
  const places: BreakPlace[] = [];
  let spaces = 0;
  for (const { 0: token, index } of text.matchAll(/ |[^ ]+/g)) {
    if (token === ' ') {
      if (index > 0) places.push({ index, skip: 1, hyphen: false, spaces, penalty: 0 });
      spaces += 1;
    } else {
      for (const { offset, hyphen, penalty } of divide(token, index)) {
        places.push({ index: index + offset, skip: 0, hyphen, spaces, penalty });
      }
    }
  }
  return [...places, { index: text.length, skip: 0, hyphen: false, spaces, penalty: 0 }];
}

// Both in the order of the text.
function pointsAt(
  texts: readonly FacedText[],
  places: readonly BreakPlace[],
): readonly TextPoint[] {
  let [n, start] = [0, 0];
  return places.map(({ index, skip, hyphen }) => {
    let { node } = texts[n] as FacedText;
    while (index + skip >= start + node.length) {
      start += node.length;
      n += 1;
      ({ node } = texts[n] as FacedText);
    }
    return { node, offset: index + skip - start, addsHyphen: hyphen };
  });
}
