import type { Place, Problem } from '../../model/problem.ts';

/** An edit that no decision expresses. */
export interface Refusal {
  readonly place: Place;
  readonly message: string;
  /** What else to do than to undo it. */
  readonly hint?: string;
}

/** The problem `edit-is-a-decision`. */
export function refusalProblem({ place, message, hint }: Refusal, source: string): Problem {
  return {
    rule: 'edit-is-a-decision',
    severity: 'error',
    place,
    message,
    hint:
      hint ??
      `undo that edit, or adopt the whole file: put "adopted: ${source}" in place of "generated" in its front matter`,
  };
}
