import type { FrontMatter } from '../model/front-matter.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Report } from '../model/problem.ts';

/** Reports `setting-is-known` for every field that is not among the known ones, with the nearest known one. */
export function reportUnknownFields(
  front: FrontMatter,
  known: readonly string[],
  report: Report,
): void {
  for (const name of Object.keys(front.data)) {
    if (known.includes(name)) continue;
    report({
      rule: 'setting-is-known',
      severity: 'error',
      place: front.placeOf(name),
      message: `Unknown setting "${name}"`,
      hint: hintFor(name, known),
    });
  }
}

function hintFor(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? `use one of: ${known.join(', ')}` : `did you mean "${nearest}"?`;
}
