import { groupBy } from '../group-by.ts';
import type { HeadingLevel } from '../reading.ts';
import type { HeadingCandidate } from './headings.ts';

// Which way of writing stands above which where both are used.
const ranks: readonly (readonly [RegExp, number])[] = [
  [/^keyword-(?:part|book|teil|partie|livre|phần|parte)$/, 10],
  [/^keyword/, 9],
  [/^roman/, 8],
  [/^capitals/, 7],
  [/^decimal-1/, 6],
  [/^letter/, 5],
  [/^plain/, 4],
  [/^decimal-2/, 3.9],
  [/^decimal-3/, 3.8],
  [/^decimal/, 3.7],
  [/^small-letter/, 3],
  [/^colon/, 2],
  [/^ordinal/, 1],
];

// Heads that every kind of paper has, on the level of its sections however they are written.
const sectionName =
  /^(?:abstract|introduction|summary|executive summary|conclusions?|concluding remarks|acknowledge?ments?|references|bibliography|(?:appendix|annex)\b.{0,60}|preface|foreword|epilogue|prologue|afterword|postscript)\.?$/i;

/** The level of each heading, by index of its unit: 2 under the title, deeper where one way of writing stands under another. */
export function levelsOf(headings: readonly HeadingCandidate[]): ReadonlyMap<number, HeadingLevel> {
  const uses: Uses = { styles: stylesOf(headings), members: membersByStyle(headings), headings };
  const depths = new Map([...uses.members.keys()].map((name) => [name, depthOf(name, uses)]));
  const under = unitsUnderPlain(headings, uses);
  return new Map(
    headings.map(({ unit, style }) => {
      const isTop = sectionName.test(unit.text);
      const depth = isTop ? 0 : (depths.get(style.name) ?? 0) + (under.has(unit.index) ? 1 : 0);
      return [unit.index, Math.min(6, 2 + depth) as HeadingLevel];
    }),
  );
}

interface StyleUse {
  readonly name: string;
  readonly rank: number;
  readonly first: number;
}

function stylesOf(headings: readonly HeadingCandidate[]): readonly StyleUse[] {
  const uses = new Map<string, StyleUse>();
  for (const { unit, style } of headings.filter(({ unit }) => !sectionName.test(unit.text))) {
    if (!uses.has(style.name))
      uses.set(style.name, { name: style.name, rank: rankOf(style.name), first: unit.index });
  }
  return [...uses.values()];
}

function rankOf(name: string): number {
  return ranks.find(([shape]) => shape.test(name))?.[1] ?? 0;
}

interface Uses {
  readonly styles: readonly StyleUse[];
  /** Headings by their style, those that every kind of paper has left out. */
  readonly members: ReadonlyMap<string, readonly HeadingCandidate[]>;
  readonly headings: readonly HeadingCandidate[];
}

function membersByStyle(headings: readonly HeadingCandidate[]): Uses['members'] {
  return groupBy(
    headings.filter(({ unit }) => !sectionName.test(unit.text)),
    ({ style }) => style.name,
  );
}

// How many heavier ways of writing have come before most of this one's headings; "1.2" stands under "1." in any case.
function depthOf(name: string, uses: Uses): number {
  const deeper = Number(/^decimal-(\d)$/.exec(name)?.[1] ?? 1) - 1;
  if (deeper > 0 && uses.members.has('decimal-1')) return depthOf('decimal-1', uses) + deeper;
  const own = uses.members.get(name) ?? [];
  const rank = rankOf(name);
  return uses.styles.filter((other) => {
    const isHeavier = other.name !== name && other.rank > rank;
    // One line by itself makes no level, unless it says that it does: "Part One".
    const makesLevel =
      (uses.members.get(other.name)?.length ?? 0) > 1 ||
      other.name.startsWith('keyword') ||
      name === 'ordinal';
    const covered = own.filter(({ unit }) => unit.index > other.first).length;
    return isHeavier && makesLevel && covered * 2 > own.length;
  }).length;
}

// Headings of one style on two levels: those that stand right above another one are the upper level.
function unitsUnderPlain(
  headings: readonly HeadingCandidate[],
  { members }: Uses,
): ReadonlySet<number> {
  const isUpper = (n: number) => {
    const [one, next] = [headings[n], headings[n + 1]];
    return next?.style.name === one?.style.name && next?.unit.index === (one?.unit.index ?? 0) + 1;
  };
  const uppers = new Set(headings.filter((_, n) => isUpper(n)));
  const under = ['plain', 'capitals'].flatMap((name) => {
    const alike = members.get(name) ?? [];
    const first = alike.findIndex((one) => uppers.has(one));
    return first === -1 ? [] : alike.slice(first).filter((one) => !uppers.has(one));
  });
  return new Set(under.map(({ unit }) => unit.index));
}
