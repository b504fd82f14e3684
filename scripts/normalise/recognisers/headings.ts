import { isRule } from '../layout/line-shapes.ts';
import { groupBy } from '../group-by.ts';
import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { levelsOf } from './heading-levels.ts';
import { endsARun, isDeveloped } from './development.ts';
import { judgeSeries } from './heading-series.ts';
import { styleOf, type HeadingStyle } from './heading-styles.ts';
import { isShortLine } from './zones.ts';

/** A line that may be a heading, and how it is written. */
export interface HeadingCandidate {
  readonly unit: Unit;
  readonly style: HeadingStyle;
}

/**
 * Headings, judged in sets: all lines that are written in one way are headings together or not at all, by how many
 * they are, whether their numbers count on, and whether each is followed by its development.
 */
export const recogniseHeadings: Recogniser = (scene) => {
  const candidates = scene.units.flatMap((unit) => asCandidate(unit, scene));
  const sets = groupBy(candidates, ({ style }) => style.name);
  const accepted = [...sets.values()].flatMap((set) => judge(set, scene));
  const chosen = accepted
    .flatMap(({ members }) => members)
    .sort((a, b) => a.unit.index - b.unit.index);
  const levels = levelsOf(chosen);
  return accepted.flatMap(({ members, confidence, evidence }) =>
    members.map(({ unit }): Proposal => {
      const level = levels.get(unit.index) ?? 2;
      return { unit: unit.index, reading: { kind: 'heading', level }, confidence, evidence };
    }),
  );
};

const counted = /^(?:decimal|roman|letter|keyword|ordinal)/;

function asCandidate(unit: Unit, scene: Scene): readonly HeadingCandidate[] {
  const { text } = unit;
  if (scene.settled.has(unit.index) || !isShortLine(unit, 28) || unit.lines > 4 || isRule(text))
    return [];
  const style = styleOf(text);
  const ends =
    counted.test(style.name) || style.name === 'capitals' ? /[,;]$/ : /[.,;]["”’)]*$|[…–—-]$/;
  const isNone =
    !/^(?:["“‘'(¿¡]|«\s?)?[\p{Lu}\d]/u.test(text) ||
    (style.name === 'plain' &&
      (/[.!?]["”’)]*\s+\p{Lu}/u.test(text) || /;\s/.test(text)) &&
      text.split(/\s+/).length > 9) ||
    ends.test(text) ||
    /^["“].*["”]$/.test(text) ||
    /^(?:table|figure|fig\.|box|chart|plate|map|bảng|hình|tabelle|abbildung|tableau)\s?\d/i.test(
      text,
    ) ||
    /^(?:Q|A)[:.]\s/.test(text) ||
    /[£$€]\s?\d|\b\d+ ?(?:pp|pages|S)\b\.?|\bISBN\b/.test(text) ||
    /^\p{Lu}[\p{L} .'’-]{1,24}:\s/u.test(text) ||
    (style.name === 'plain' && !/\p{L}{2}/u.test(text));
  return isNone ? [] : [{ unit, style }];
}

/** Headings accepted together. */
export interface JudgedSet {
  readonly members: readonly HeadingCandidate[];
  readonly confidence: number;
  readonly evidence: string;
}

const bases: readonly (readonly [RegExp, number])[] = [
  [/^keyword/, 1.5],
  [/^decimal-1/, 0.75],
  [/^decimal/, 0.9],
  [/^roman/, 0.85],
  [/^letter/, 0.5],
  [/^small-letter/, 0],
  [/^capitals/, 0.9],
  [/^plain/, 0.75],
  [/^colon/, 0.2],
  [/^ordinal/, 0.55],
];

function judge(set: readonly HeadingCandidate[], scene: Scene): readonly JudgedSet[] {
  const name = set[0]?.style.name ?? '';
  if (name === 'ordinal') return judgeSeries(set, scene);
  const developed = set.filter(({ unit }) => isDeveloped(unit, scene) && !endsARun(unit, scene));
  const members = counted.test(name) ? inSequence(developed) : developed;
  if (members.length === 0) return [];
  const score =
    (bases.find(([shape]) => shape.test(name))?.[1] ?? 0) + scoreOf(members, { set, scene });
  if (score < 0.6) return [];
  const confidence = Math.min(0.95, 0.35 + score / 3);
  return [
    {
      members,
      confidence,
      evidence: `one of ${members.length} lines written alike (${name}), each over the text it announces`,
    },
  ];
}

function scoreOf(
  members: readonly HeadingCandidate[],
  { set, scene }: { set: readonly HeadingCandidate[]; scene: Scene },
): number {
  const paragraphs = scene.units.filter(
    ({ index, text }) => !scene.settled.has(index) && text.length > 110,
  ).length;
  const words =
    members.reduce((sum, { unit }) => sum + unit.text.split(/\s+/).length, 0) / members.length;
  const lost = 1 - members.length / set.length;
  const facts: readonly (readonly [boolean, number])[] = [
    [members.length >= 2, 0.25],
    [members.length > paragraphs, -0.8],
    [words > 14, -0.15],
    [members.every(({ unit }) => unit.hasBlankBefore), 0.1],
    [
      members.length === 1 &&
        members.every(({ style }) => style.number !== undefined && style.number > 1),
      -0.5,
    ],
  ];
  return facts.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), -0.35 * lost);
}

// Numbers that count on by one; a count may start again.
function inSequence(set: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const kept: HeadingCandidate[] = [];
  for (const one of set) {
    const [number, last] = [one.style.number ?? 0, kept.at(-1)?.style.number ?? 0];
    if (
      number === last + 1 ||
      number === 1 ||
      (kept.length === 0 && number <= 3) ||
      number === last + 2
    )
      kept.push(one);
  }
  return kept;
}
