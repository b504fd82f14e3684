import { endsSentence, isCapitals } from '../layout/line-shapes.ts';
import type { Unit } from '../layout/unit.ts';
import type { Scene } from '../reading.ts';
import { findDates } from './dates.ts';
import {
  affiliationSign,
  office,
  publisher,
  salutation,
  sectionLabel,
  sectionName,
} from './head-words.ts';
import { numberedKind } from './heading-styles.ts';
import { isNameLike } from './names.ts';
import { isProse } from './zones.ts';

/** The head of a text while it is read. */
export interface Head {
  /** Units of the head that nothing else has claimed. */
  readonly free: readonly Unit[];
  readonly scene: Scene;
}

type Facts = readonly (readonly [holds: boolean, weight: number])[];

/** How much speaks for a line of the head to be the title: above 0.4 it may be. */
export function scoreTitle(unit: Unit, rank: number, head: Head): number {
  const { text } = unit;
  const words = text.split(/\s+/).length;
  if (words > 40 || text.length > 260 || !/\p{L}{2}/u.test(text) || salutation.test(text))
    return -1;
  const facts = [
    ...factsOfShape(text, words),
    ...factsOfWords(text, head),
    ...factsOfPlace(unit, rank, head),
  ];
  return facts.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}

function factsOfShape(text: string, words: number): Facts {
  const isSentence =
    endsSentence(text) &&
    !/[?!…:]["”’)]*$/.test(text) &&
    !/\b\p{L}\.$/u.test(text) &&
    !isCapitals(text);
  return [
    [words >= 3, 0.75],
    [words === 2, 0.55],
    [words === 1, 0.4],
    [isSentence, -0.45],
    [isSentence && /[.!?]["”’)]*\s+\p{Lu}/u.test(text), -1],
    [/[,;]$/.test(text), -1.5],
    [/^[a-z]/.test(text), -0.4],
    [numberedKind(text) !== undefined, -0.9],
  ];
}

function factsOfWords(text: string, { free, scene }: Head): Facts {
  const isAlone = free.length < 2;
  const isSubject =
    isNameLike(text) && (scene.units.find(isProse)?.text.slice(0, 400) ?? '').includes(text);
  const dates = findDates(text);
  const isShortOffice = office.test(text) && text.split(/\s+/).length <= 9;
  return [
    [isNameLike(text) && !isSubject, isAlone ? -0.3 : -0.75],
    [isSubject, 0.3],
    [
      publisher.test(text) &&
        text.split(/\s+/).length <= 5 &&
        free.some((other) => other !== free[0] && other.text.length > text.length) &&
        text === free[0]?.text,
      -0.6,
    ],
    [sectionName.test(text), -2],
    [sectionLabel.test(text) && !isAlone, -1.2],
    [isShortOffice && free.some((other) => isNameLike(other.text)), -0.5],
    [affiliationSign.test(text), -0.6],
    [/\b(?:vol\.|no\. ?\d|pp\. ?\d|issn|isbn|doi)\b/i.test(text), -1],
    [dates.some(({ iso }) => iso.length === 10), -1],
    [dates.some(({ iso }) => iso.length === 7), -0.35],
    [/^\(?\d{4}\)?$/.test(text), -2],
  ];
}

function factsOfPlace(unit: Unit, rank: number, { free, scene }: Head): Facts {
  const { text } = unit;
  const next = scene.units[unit.index + 1];
  const others = free.filter(
    (other) => other !== unit && other.text.split(/\s+/).length >= 4 && !isNameLike(other.text),
  );
  const isLabelLike =
    isCapitals(text) &&
    text.split(/\s+/).length <= (scene.wrapping ? 1 : 4) &&
    rank === 0 &&
    others.some((other) => !isCapitals(other.text));
  const goesOn = /:$/.test(text) && next?.hasBlankBefore === false && next.text.length < 160;
  return [
    [true, 0.5 - 0.22 * rank],
    [isLabelLike, -0.7],
    [/:$/.test(text) && !goesOn, -0.5],
    [isCapitals(text) && !isCapitals(next?.text ?? '') && !isLabelLike, 0.2],
    [text.length === Math.max(...free.slice(0, 4).map((one) => one.text.length)), 0.1],
    [announcesFields(unit, scene), 0.35],
  ];
}

// A byline or a date stands within the next three lines.
function announcesFields({ index }: Unit, { units, settled }: Scene): boolean {
  return units.slice(index + 1, index + 4).some((unit) => {
    const reading = settled.get(unit.index)?.reading;
    const isFields =
      reading?.kind === 'fields' && (reading.fields.authors ?? reading.fields.date) !== undefined;
    return isFields || isNameLike(unit.text);
  });
}
