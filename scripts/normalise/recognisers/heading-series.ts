import type { Unit } from '../layout/unit.ts';
import type { Scene } from '../reading.ts';
import { isDeveloped } from './development.ts';
import { styleOf } from './heading-styles.ts';
import type { HeadingCandidate, JudgedSet } from './headings.ts';
import { isShortLine } from './zones.ts';

/** "First, …" to the next "First, …": headings only if every member is one short sentence with its development below. */
export function judgeSeries(set: readonly HeadingCandidate[], scene: Scene): readonly JudgedSet[] {
  const candidates = new Map(set.map((one) => [one.unit.index, one]));
  const series: Unit[][] = [];
  for (const unit of scene.units) {
    const { name, number } = styleOf(unit.text.slice(0, 200));
    if (name !== 'ordinal' || scene.settled.has(unit.index)) continue;
    if (number === 1) series.push([]);
    series.at(-1)?.push(unit);
  }
  return series.flatMap((units) => {
    const members = units.flatMap(({ index }) => candidates.get(index) ?? []);
    const isWhole = members.length === units.length && members.length >= 2;
    const areShort = members.every(
      ({ unit }) =>
        isShortLine(unit, 25) && !/[.!?]\s+\p{Lu}/u.test(unit.text) && isDeveloped(unit, scene),
    );
    return isWhole && areShort
      ? [
          {
            members,
            confidence: 0.72,
            evidence: `one of ${members.length} parallel lines that each announce the paragraphs below`,
          },
        ]
      : [];
  });
}
