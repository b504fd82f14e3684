import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { headEnd, isProse } from './zones.ts';
import { buttonLine, buttonWord, junkLine, linkLine, linksHeading } from './junk-phrases.ts';

/** True when a line holds nothing but what a web page puts around an article: "Send Print", "Share 12 Tweet 3". */
export function isJunk(text: string): boolean {
  if (text.length > 400) return false;
  const plain = text
    .replace(/[‘’]/g, "'")
    .replace(/[\p{So}\p{Sk}\p{Sm}\p{Emoji_Presentation}\ufe0f]+/gu, (signs) =>
      /[|<>+~=©®←→]/.test(signs) ? signs : ' ',
    )
    .trim();
  return isPlainJunk(plain) || partsOf(plain).every(isPlainJunk);
}

function isPlainJunk(text: string): boolean {
  return (
    (text.length < 120 && buttonLine.test(text) && buttonWord.test(text)) || junkLine.test(text)
  );
}

function partsOf(text: string): readonly string[] {
  return text.split(/\s*[|·•]\s*|\s{2,}/u).filter((part) => part !== '');
}

/** Buttons, counters, cookie lines and links to other texts. */
export const recogniseJunk: Recogniser = (scene) => {
  const { units } = scene;
  // The only line above the text is its title, whatever else it might be.
  const only = headEnd(units) === 1 && units.length > 1 ? units[0] : undefined;
  const tail = units.findLastIndex(isProse);
  const plain = units.filter(
    (unit) =>
      (isJunk(unit.text) || linkLine.test(unit.text)) && !opensTitle(unit, units) && unit !== only,
  );
  const lastProse = units.findLastIndex(({ text }) => text.length >= 250);
  const links = units
    .filter(({ text }) => text.length < 120 && linksHeading.test(text))
    .flatMap((heading) => {
      const under = linksUnder(heading, scene, lastProse);
      return under.length > 0 || heading.index > tail ? [heading, ...under] : [];
    });
  return [
    ...plain.map((unit) =>
      drop(unit, {
        rule: 'crawl-junk',
        confidence: 0.9,
        evidence: 'nothing but what a web page puts around a text',
      }),
    ),
    ...links.map((unit) =>
      drop(unit, {
        rule: 'related-links',
        confidence: 0.75,
        evidence: 'a list of links to other texts',
      }),
    ),
  ];
};

// "REPORT" over "UPON THE WATER SUPPLY" is no button.
function opensTitle({ index, text }: Unit, units: readonly Unit[]): boolean {
  const next = units[index + 1];
  return (
    index < 3 &&
    /^\p{Lu}{4,}$/u.test(text) &&
    next?.hasBlankBefore === false &&
    /^\p{Lu}{2}/u.test(next.text) &&
    !isJunk(next.text)
  );
}

/** A unit that goes as a whole. */
export function drop(
  { index, text }: Unit,
  {
    rule,
    confidence,
    evidence,
  }: { readonly rule: string; readonly confidence: number; readonly evidence: string },
): Proposal {
  const pieces = [{ start: 0, end: text.length, fate: 'dropped', rule }] as const;
  return { unit: index, reading: { kind: 'aside' }, confidence, evidence, pieces };
}

// Links are short and no sentences; where text follows below, they must touch one another.
function linksUnder(heading: Unit, { units }: Scene, lastProse: number): readonly Unit[] {
  const below = units.slice(heading.index + 1, heading.index + 60);
  const end = below.findIndex((unit) => !isLink(unit));
  const run = end === -1 ? below : below.slice(0, end);
  const isLast = lastProse < heading.index + 1 + run.length;
  if (isLast) return run;
  const gap = run.findIndex(({ hasBlankBefore }, n) => hasBlankBefore && n > 0);
  const touching = gap === -1 ? run : run.slice(0, gap);
  return touching[0]?.hasBlankBefore
    ? touching.filter(({ text }) => /^[•·›»*–-]/.test(text))
    : touching;
}

function isLink({ text }: Unit): boolean {
  return text.length <= 140 && !/[.:;,]$/.test(text);
}
