import type { Place, Problem } from '../../model/problem.ts';
import {
  encryptedFile,
  type ConformanceResult,
  type FailedRule,
  type Profile,
} from './check-conformance.ts';
import type { Fault } from './rule.ts';

/** What is wrong with a PDF, as problems: the first five of each rule, then how many more there are. */
export function conformanceProblems(
  { profiles, unreadable }: ConformanceResult,
  place: Place,
): readonly Problem[] {
  if (unreadable !== undefined)
    return [
      {
        rule: 'pdf-opens',
        severity: 'error',
        place,
        message: `The file cannot be read as a PDF: ${unreadable}`,
        hint:
          unreadable === encryptedFile
            ? 'save it without password and protection'
            : 'get the file again, or make it again with the program that wrote it',
      },
    ];
  return profiles.flatMap(({ profile, failed }) =>
    failed.flatMap((rule) => problemsOf(profile, rule, place)),
  );
}

function problemsOf(profile: Profile, failed: FailedRule, place: Place): readonly Problem[] {
  const { rule, count, first, description } = failed;
  const more = count - first.length;
  const messages = first.map((fault) => `${fault.message}${whereOf(fault)}`);
  if (more > 0) messages.push(`The same ${more} times more`);
  return messages.map((message) => ({
    rule: `${profile} ${rule}`,
    severity: 'error',
    place,
    message,
    hint: `the rule: ${description}`,
  }));
}

function whereOf({ page, object }: Fault): string {
  const where = [
    page === undefined ? '' : `page ${page}`,
    object === undefined ? '' : `object ${object}`,
  ].filter((each) => each !== '');
  return where.length === 0 ? '' : ` (${where.join(', ')})`;
}
