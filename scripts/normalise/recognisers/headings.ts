import type { Proposal, Recogniser } from '../reading.ts';
import type { Unit } from '../unit.ts';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'finally',
  'last',
];
const ordinal = new RegExp(`^(?:${ordinals.join('|')})(?:ly)?,\\s`, 'i');
const endsLikeSentence = /[.!?:;,…]["”’)]*$/;

/** Plain lines that stand over the paragraphs they announce, and "First, …" lines where all of a series do. */
export const recogniseHeadings: Recogniser = (units) => [
  ...plainHeadings(units),
  ...seriesOf(units)
    .filter((series) => isSeriesOfHeadings(series, units))
    .flatMap(proposeSeries),
];

function plainHeadings(units: readonly Unit[]): readonly Proposal[] {
  return units
    .filter(
      (unit) => isShort(unit, 28) && !endsLikeSentence.test(unit.text) && !ordinal.test(unit.text),
    )
    .filter(
      (unit) =>
        /^["“‘(]?[\p{Lu}\d]/u.test(unit.text) && isDeveloped(unit, units) && !endsARun(unit, units),
    )
    .map(({ index }) => ({
      unit: index,
      reading: { kind: 'heading', level: 2 },
      confidence: 0.7,
      evidence: 'a short line without a full stop over a paragraph',
    }));
}

// A series runs from "First, …" to the next "First, …".
function seriesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const series: Unit[][] = [];
  for (const unit of units.filter(({ text }) => ordinal.test(text))) {
    if (/^first/i.test(unit.text)) series.push([]);
    series.at(-1)?.push(unit);
  }
  return series.filter((members) => members.length >= 2);
}

// Headings only if every member is one short sentence with its development below.
function isSeriesOfHeadings(series: readonly Unit[], units: readonly Unit[]): boolean {
  return series.every(
    (unit) => isShort(unit, 25) && !/[.!?]\s+\p{Lu}/u.test(unit.text) && isDeveloped(unit, units),
  );
}

function proposeSeries(series: readonly Unit[]): readonly Proposal[] {
  return series.map(({ index }) => ({
    unit: index,
    reading: { kind: 'heading', level: 3 },
    confidence: 0.72,
    evidence: `one of ${series.length} parallel lines that each announce the paragraphs below`,
  }));
}

function isShort({ text }: Unit, words: number): boolean {
  return text.split(/\s+/).length <= words && text.length <= 200;
}

// The last of several short lines is the end of a list or a poem, not a heading.
function endsARun(unit: Unit, units: readonly Unit[]): boolean {
  const [before, beforeThat] = [units[unit.index - 1], units[unit.index - 2]];
  const isLine = (one: Unit | undefined) =>
    one !== undefined && one.text.length < 80 && !/[.!?]["”’)]*$/.test(one.text);
  return unit.index > 4 ? isLine(before) : isLine(before) && isLine(beforeThat);
}

function isDeveloped(unit: Unit, units: readonly Unit[]): boolean {
  const next = units[unit.index + 1];
  return next !== undefined && (next.text.length > 120 || ordinal.test(next.text));
}
